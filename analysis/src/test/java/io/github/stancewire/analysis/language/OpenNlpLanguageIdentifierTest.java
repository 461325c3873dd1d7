package io.github.stancewire.analysis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguageIdentifierTest {
    private static final OpenNlpLanguageIdentifier IDENTIFIER = OpenNlpLanguageIdentifier.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The foreign ministry said on Monday that it would not accept the new tariffs on steel.
            fr | Le ministère des Affaires étrangères a déclaré lundi que le pays soutiendrait la résolution.
            es | El ministerio de Asuntos Exteriores dijo el lunes que el país apoyaría la resolución propuesta.
            de | Das Außenministerium erklärte am Montag, dass das Land die Entschließung unterstützen werde.
            pt | O ministério das Relações Exteriores disse na segunda-feira que o país não apoiaria a resolução.
            it | Il ministero degli Esteri ha detto lunedì che il Paese sosterrà la risoluzione proposta ieri.
            pl | Ministerstwo Spraw Zagranicznych poinformowało w poniedziałek, że kraj poprze tę rezolucję.
            tr | Dışişleri Bakanlığı pazartesi günü yaptığı açıklamada ülkenin kararı destekleyeceğini söyledi.
            id | Kementerian Luar Negeri mengatakan pada hari Senin bahwa negara itu akan mendukung resolusi.
            ru | Министерство иностранных дел заявило в понедельник, что страна поддержит эту резолюцию Совета Безопасности.
            ru | Переговоры в Женеве завершились
            uk | Переговори в Женеві завершилися без угоди
            zh | 外交部发言人表示反对制裁
            ja | 外務省の報道官は制裁に反対した
            ko | 외교부 대변인은 제재에 반대했다
            ar | أعلنت وزارة الخارجية رفضها
            fa | سخنگوی وزارت خارجه گفت که پیشنهاد را می‌پذیرد
            el | Το υπουργείο Εξωτερικών απέρριψε
            he | משרד החוץ דחה את ההצעה
            """)
    void theLanguageIsTold(String code, String text) {
        assertEquals(code, IDENTIFIER.identify(text).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12:30 – 14:00", "NATO", "OK, Berlin!", "😀😀😀😀😀😀", "中国"})
    void tooShortIsUndetermined(String text) {
        assertEquals(DetectedLanguage.UNDETERMINED, IDENTIFIER.identify(text));
    }

    @Test
    void aForeignQuotationDoesNotDecide() {
        String english = "The ministry said that it would not take part in the talks that the council had proposed. ";
        assertTrue(IDENTIFIER
                .identify("«Мы не согласны», сказал министр. " + english.repeat(5))
                .isEnglish());
    }

    @Test
    void aMillionCharactersCostNoMoreThanASample() {
        assertTimeout(Duration.ofSeconds(5), () -> IDENTIFIER.identify("word ".repeat(1_000_000)));
    }

    @Test
    void manyThreadsGetWhatOneThreadGets() {
        String text = "The foreign ministry said on Monday that it would not accept the new tariffs on steel.";
        DetectedLanguage expected = IDENTIFIER.identify(text);
        List<DetectedLanguage> all = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> IDENTIFIER.identify(text))
                .toList();
        assertTrue(all.stream().allMatch(expected::equals));
    }
}
