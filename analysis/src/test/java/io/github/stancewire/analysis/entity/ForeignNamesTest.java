package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.language.AnnotatedText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignNamesTest {
    private static List<Entity> find(String language, String text) {
        return GazetteerRecognizer.create()
                .recognize(new AnnotatedText(text, language, List.of()), LocalDate.of(2023, 1, 1));
    }

    private static List<String> ids(String language, String text) {
        return find(language, text).stream().map(Entity::id).toList();
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
    void countriesAreFoundWhereTheLanguageIsNotTold(String text, String first, String second) {
        assertEquals(List.of(first, second), ids("und", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 联合国安理会周二就乌克兰局势举行会议，美国和俄罗斯互相指责。        | org:UNSC country:UKR country:USA country:RUS
            zh | 習近平與普京通電話，歐盟對此表示關注。                              | person:xi-jinping person:vladimir-putin org:EU
            zh | 北约秘书长斯托尔滕贝格访问日本。                                    | org:NATO person:jens-stoltenberg country:JPN
            ru | Владимир Зеленский встретился с Эрдоганом в Турции.                 | person:volodymyr-zelenskyy person:recep-tayyip-erdogan country:TUR
            ru | В Кремле сообщили о переговорах Путина с Соединёнными Штатами.      | country:RUS person:vladimir-putin country:USA
            ru | Евросоюз и ООН осудили удары по Украине, Германии это известно.     | org:EU org:UN country:UKR country:DEU
            ko | 바이든 대통령은 백악관에서 나토 회원국과 만났다.                    | person:joe-biden org:WHITE-HOUSE org:NATO
            ko | 북한이 미사일을 발사하자 유엔은 긴급회의를 열었다.                  | country:PRK org:UN
            ja | プーチン大統領はウクライナとの停戦を拒否し、EUは制裁を発表した。    | person:vladimir-putin country:UKR org:EU
            ja | ロシア軍とハマスの声明について、国連は懸念を示した。                | country:RUS org:HAMAS org:UN
            ar | أعلن البيت الأبيض أن بايدن سيلتقي نتنياهو، ونددت إيران بالولايات المتحدة. | org:WHITE-HOUSE person:joe-biden person:benjamin-netanyahu country:IRN country:USA
            ar | قالت الأمم المتحدة إن حزب الله انتهك القرار، وروسيا تعترض.          | org:UN org:HEZBOLLAH country:RUS
            fa | خامنه‌ای گفت ایران با آژانس بین‌المللی انرژی اتمی همکاری می‌کند.    | person:ali-khamenei country:IRN org:IAEA
            fa | سازمان ملل از اسرائیل و حماس خواست مذاکره کنند.                     | org:UN country:ISR org:HAMAS
            es | La ONU y la OTAN condenaron a Rusia; EE.UU. anunció sanciones.      | org:UN org:NATO country:RUS country:USA
            es | Lula da Silva recibió en Brasil a Macron.                           | person:luiz-inacio-lula-da-silva country:BRA person:emmanuel-macron
            fr | L'Otan et l'Union européenne soutiennent l'Ukraine.                 | org:NATO org:EU country:UKR
            fr | Poutine a menacé les États-Unis, selon la Maison Blanche.           | person:vladimir-putin country:USA org:WHITE-HOUSE
            de | Chinas Präsident Xi Jinping traf Selenskyj nicht, so der Kreml.     | country:CHN person:xi-jinping person:volodymyr-zelenskyy country:RUS
            de | Die Nato warnt Russland, die Taliban schweigen.                     | org:NATO country:RUS org:TALIBAN
            uk | Зеленський подякував Німеччині та НАТО за допомогу.                 | person:volodymyr-zelenskyy country:DEU org:NATO
            uk | Рада Безпеки ООН засудила Росію, Трамп промовчав.                   | org:UNSC country:RUS person:donald-trump
            tr | Erdoğan'ın Putin'le görüşmesi Rusya'da yapıldı.                     | person:recep-tayyip-erdogan person:vladimir-putin country:RUS
            tr | NATO'ya üye ABD, İsrail'i uyardı.                                   | org:NATO country:USA country:ISR
            """)
    void namesAreFoundInTheFormsOfTheLanguage(String language, String text, String expected) {
        assertEquals(
                Stream.of(expected.split(" ")).sorted().toList(),
                ids(language, text).stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            und | Der Iranistik-Kongress und die Malik-Familie
            zh  | 发展中国家的经济增长
            zh  | 印度洋海啸
            ko  | 인도적 지원을 늘릴 방법과 수단
            ko  | 그런 사람이란 없다
            ja  | インド太平洋の安全とマリア像と東日本大震災
            ru  | Того, кто живёт в Латинской Америке
            ru  | Китайцы и путинский режим
            ar  | قانون مالي جديد وعمل بحماس
            fa  | بحران مالی
            es  | Mauricio vive en Granada
            fr  | Maurice habite à Lyon
            tr  | Latin Amerika turu
            de  | Iranerin und Kubanerin
            uk  | Малі підприємства
            """)
    void aNameInsideALongerWordOrNameIsNone(String language, String text) {
        assertEquals(List.of(), ids(language, text));
    }

    @Test
    void mentionsCountUnitsOfTheText() {
        String text = "😀 Frankreich";
        assertEquals(
                "Frankreich", find("de", text).get(0).mentions().get(0).span().of(text));
    }

    @Test
    void aMentionCoversTheEndingOfItsCase() {
        String text = "Встреча с Путиным";
        assertEquals("Путиным", find("ru", text).get(0).mentions().get(0).span().of(text));
    }

    @Test
    void anArabicPrefixIsNoPartOfTheMention() {
        String text = "وروسيا";
        assertEquals("روسيا", find("ar", text).get(0).mentions().get(0).span().of(text));
    }

    @Test
    void everyIdOfTheTableIsAnEntry() {
        assertEquals(
                List.of(),
                Table.read("foreign-names.tsv").rows().stream()
                        .map(row -> row.get("id"))
                        .filter(id ->
                                !id.equals("-") && Gazetteer.shared().entry(id).isEmpty())
                        .toList());
    }

    @Test
    void everyListedNameIsFoundAsWritten() {
        ForeignNames names = new ForeignNames(DataFiles.OWN);
        List<String> lost = Table.read("foreign-names.tsv").rows().stream()
                .filter(row -> !row.get("id").equals("-"))
                .flatMap(row -> row.header().stream()
                        .filter(column -> !column.equals("id"))
                        .flatMap(language -> row.all(language).stream()
                                .filter(name -> names.find(name, language, Gazetteer.shared(), LocalDate.EPOCH).stream()
                                        .noneMatch(found -> found.id().equals(row.get("id"))))
                                .map(name -> language + " " + name)))
                .toList();
        assertEquals(List.of(), lost);
    }
}
