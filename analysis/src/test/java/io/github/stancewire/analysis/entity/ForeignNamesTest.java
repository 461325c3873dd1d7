package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.language.AnnotatedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignNamesTest {
    private static List<Entity> find(String text) {
        return GazetteerRecognizer.create()
                .recognize(new AnnotatedText(text, "xx", List.of()), LocalDate.of(2023, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "Deutschland und Frankreich einigten sich., country:DEU, country:FRA",
        "Alemania y España firmaron., country:DEU, country:ESP",
        "中国和俄罗斯发表声明。, country:CHN, country:RUS",
        "日本と韓国は合意した。, country:JPN, country:KOR",
        "중국과 일본이 합의했다., country:CHN, country:JPN",
        "الصين و روسيا, country:CHN, country:RUS",
        "Китай и Россия, country:CHN, country:RUS",
    })
    void countriesAreFoundByTheirNamesInTheLanguage(String text, String first, String second) {
        assertEquals(List.of(first, second), find(text).stream().map(Entity::id).toList());
    }

    @Test
    void aNameInsideALongerWordIsNone() {
        assertEquals(List.of(), find("Der Iranistik-Kongress und die Malik-Familie"));
    }

    @Test
    void mentionsCountUnitsOfTheText() {
        String text = "😀 Frankreich";
        Mention mention = find(text).get(0).mentions().get(0);
        assertEquals("Frankreich", mention.span().of(text));
    }
}
