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
            nl | De regering zei maandag dat zij het voorstel van de buurlanden niet zal steunen.
            sv | Regeringen sade på måndagen att den inte tänker stödja grannländernas förslag.
            da | Regeringen sagde mandag, at den efter mødet ikke vil støtte noget af forslaget.
            no | Regjeringen sa mandag at den etter møtet ikke vil støtte noe av forslaget.
            fi | Hallitus sanoi maanantaina, ettei se aio tukea naapurimaiden ehdotusta satamista.
            et | Valitsus teatas esmaspäeval, et ei kavatse naaberriikide ettepanekut toetada.
            lv | Valdība pirmdien paziņoja, ka neatbalstīs kaimiņvalstu priekšlikumu par ostām.
            lt | Vyriausybė pirmadienį pranešė, kad nepritars kaimyninių šalių pasiūlymui dėl uostų.
            cs | Vláda v pondělí oznámila, že návrh sousedních zemí o přístavech nepodpoří.
            sk | Vláda v pondelok oznámila, že návrh susedných krajín o prístavoch nepodporí.
            hu | A kormány hétfőn közölte, hogy nem támogatja a szomszédos országok javaslatát.
            ro | Guvernul a anunțat luni că nu va sprijini propunerea țărilor vecine privind porturile.
            bg | Правителството заяви в понеделник, че няма да подкрепи предложението на съседните държави.
            sr | Влада је у понедељак саопштила да неће подржати предлог суседних земаља о лукама.
            mk | Владата во понеделникот соопшти дека нема да го поддржи предлогот на соседните земји.
            hr | Vlada je u ponedjeljak priopćila da neće poduprijeti prijedlog susjednih zemalja o lukama.
            sl | Vlada je v ponedeljek sporočila, da predloga sosednjih držav o pristaniščih ne bo podprla.
            sq | Qeveria njoftoi të hënën se nuk do ta mbështesë propozimin e vendeve fqinje për portet.
            ca | El govern va dir dilluns que no donarà suport a la proposta dels països veïns sobre els ports.
            vi | Chính phủ hôm thứ Hai cho biết sẽ không ủng hộ đề xuất của các nước láng giềng về cảng biển.
            th | รัฐบาลกล่าวเมื่อวันจันทร์ว่าจะไม่สนับสนุนข้อเสนอของประเทศเพื่อนบ้าน
            hi | सरकार ने सोमवार को कहा कि वह पड़ोसी देशों के प्रस्ताव का समर्थन नहीं करेगी।
            bn | সরকার সোমবার জানিয়েছে যে তারা প্রতিবেশী দেশগুলির প্রস্তাব সমর্থন করবে না।
            ta | அண்டை நாடுகளின் முன்மொழிவை ஆதரிக்க மாட்டோம் என்று அரசு கூறியது
            ur | حکومت نے پیر کو کہا کہ وہ پڑوسی ممالک کی تجویز کی حمایت نہیں کرے گی۔
            ka | მთავრობამ ორშაბათს განაცხადა, რომ მეზობლების წინადადებას არ დაუჭერს მხარს
            hy | Կառավարությունը երկուշաբթի հայտարարեց, որ չի աջակցի հարևանների առաջարկին
            be | Урад заявіў у панядзелак, што не падтрымае прапанову суседніх краін аб партах.
            kk | Үкімет дүйсенбіде көрші елдердің порттар туралы ұсынысын қолдамайтынын мәлімдеді.
            sw | Serikali ilisema Jumatatu kwamba haitaunga mkono pendekezo la nchi jirani kuhusu bandari.
            tl | Sinabi ng pamahalaan noong Lunes na hindi nito susuportahan ang panukala ng mga karatig bansa.
            am | መንግሥት የጎረቤት አገሮችን ሐሳብ እንደማይደግፍ ሰኞ አስታወቀ
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
