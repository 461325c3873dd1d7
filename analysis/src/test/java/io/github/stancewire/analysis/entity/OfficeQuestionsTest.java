package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeQuestionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-05-01 | The French foreign minister objected.          | person:catherine-colonna
            2021-06-01 | The British defence secretary objected.        | person:ben-wallace
            2024-06-01 | The Ukrainian defence minister objected.       | person:rustem-umerov
            2014-06-01 | The Iranian foreign minister objected.         | person:javad-zarif
            2012-06-01 | The Italian defence minister objected.         | person:giampaolo-di-paola
            2019-03-01 | The Spanish prime minister objected.           | person:pedro-sanchez
            2012-03-01 | The Polish foreign minister objected.          | person:radoslaw-sikorski
            2013-03-01 | Australia's foreign minister objected.         | person:bob-carr
            2018-01-10 | The Austrian chancellor objected.              | person:sebastian-kurz
            2019-07-01 | The Austrian chancellor objected.              | person:brigitte-bierlein
            2016-05-01 | The Egyptian defence minister objected.        | person:sedki-sobhi
            2015-01-15 | The Canadian foreign minister objected.        | person:john-baird
            2017-06-01 | The Dutch foreign minister objected.           | person:bert-koenders
            2020-10-20 | The Armenian defence minister objected.        | person:davit-tonoyan
            2022-07-20 | The Israeli foreign minister objected.         | person:yair-lapid
            2011-01-10 | The Tunisian president objected.               | person:zine-el-abidine-ben-ali
            2005-01-10 | The British foreign secretary objected.        | person:jack-straw
            2002-01-10 | The US secretary of state objected.            | person:colin-powell
            2003-06-10 | The Russian foreign minister objected.         | person:igor-ivanov
            2024-03-01 | The NATO secretary general objected.           | person:jens-stoltenberg
            2025-03-01 | The NATO secretary general objected.           | person:mark-rutte
            2024-03-01 | The NATO chief objected.                       | person:jens-stoltenberg
            2015-03-01 | The IMF chief objected.                        | person:christine-lagarde
            2022-03-01 | The ICC prosecutor objected.                   | person:karim-khan
            2016-03-01 | The IAEA director general objected.            | person:yukiya-amano
            2024-03-01 | The UN chief objected.                         | person:antonio-guterres
            2021-03-01 | The Indian foreign secretary objected.         | person:harsh-vardhan-shringla
            2021-03-01 | The Indian foreign minister objected.          | person:subrahmanyam-jaishankar
            2008-03-01 | The NATO secretary general objected.           | person:jaap-de-hoop-scheffer
            """)
    void anOfficeIsWhoHeldItThatDay(LocalDate day, String text, String id) {
        Recognized read = Recognized.on(day, text);
        assertTrue(read.mentions(id).stream().anyMatch(mention -> mention.startsWith("ROLE")), read::toString);
    }

    @Test
    void theHeadOfAnAgencyActsForWhatTheAgencyBelongsTo() {
        assertEquals(
                Optional.of("UN"),
                Recognized.in("Tedros Adhanom Ghebreyesus objected.")
                        .entities()
                        .get(0)
                        .party());
    }

    @Test
    void inTheMonthOfAnUncertainChangeNobodyIsTaken() {
        String people = """
                name\toffices
                Ada Example\tTUV:foreign-minister 2019..2021-05
                Ben Example\tTUV:foreign-minister 2021-05..
                """;
        Gazetteer gazetteer = GazetteerLoader.load(DataFiles.with(new UserGazetteer(Map.of("people.tsv", people))));
        assertEquals(
                List.of(Optional.of("Ada Example"), Optional.empty(), Optional.of("Ben Example")),
                Stream.of(LocalDate.of(2021, 4, 30), LocalDate.of(2021, 5, 10), LocalDate.of(2021, 6, 1))
                        .map(day ->
                                gazetteer.holder("TUV", "foreign-minister", day).map(Entry::name))
                        .toList());
    }
}
