package io.github.stancewire.analysis.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a line of a dumped page is, told from its words alone. General habits of news pages; no site's own names. */
final class LineKinds {
    private static final int CI = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Share bars, prompts, menus, forms. */
    private static final Pattern FURNITURE = Pattern.compile(
            "^(?:\\W*)(?:(?:x |re)?(?:share|tweet|pin|e-?mail|print|save|comment|copy|bookmark|like|follow|listen|subscribe|sign ?up|sign in|log ?in"
                    + "|register|donate|advertise(?:ment)?|menu|search|close|skip|home|top|back|next|previous|caption|enlarge|text size|font size"
                    + "|toggle|loading|facebook|twitter|whatsapp|telegram|linkedin|instagram|pinterest|reddit|flipboard|pocket|youtube|rss|newsletters?"
                    + "|cookie|privacy|terms|contact us|about us|about|editorial|sponsored|promoted|highlights|print this|copy link|link copied)\\b"
                    + "[^.!?]{0,45}$)",
            CI);

    private static final Pattern PROMPT = Pattern.compile(
            "^\\W*(?:sign up (?:to|for|now)|subscribe (?:to|now|here|for)|click (?:here|to)|tap (?:here|to)|get (?:author|the latest|our|unlimited)"
                    + "|download (?:the|our)|enjoy (?:more|unlimited)|follow us|join (?:us|our|the conversation)|support (?:us|our)|become a (?:member|subscriber)"
                    + "|already a (?:member|subscriber)|please (?:enter|direct|log|sign|enable|note: comments)|don['’]t show me"
                    + "|you can skip to|your browser does not|have your say|i would like to be emailed|opinions expressed|the views expressed|listen to this"
                    + "|this article (?:was|is) (?:originally|republished|available)|read (?:more|also|the full|next|our)|see also|also read|more (?:on|for you|from|about)\\b.{0,30}:?$"
                    + "|view author|email the author|add (?:as|us as) (?:a )?preferred|leave a (?:reply|comment)"
                    + "|list \\d+ of \\d+|list of \\d+ items|end of list|image \\d+ of|\\d+ ?/ ?\\d+$|keep reading|pinging is|powered by|(?:name|email|comment)\\s?\\(required\\)"
                    + "|for more (?:news|stories|information,? visit|on this)|watch:|read:|[(\\[]?(?:more|read more|also read|related|see also|watch)\\s?:)",
            CI);
    /** What leads to another article, in the languages that news is read in most. */
    private static final Pattern LEADS_AWAY = Pattern.compile(
            "^\\W*(?:(?:article|story|advertisement|content) continues (?:below|after).{0,30}|scroll (?:down )?(?:to|for).{0,30}|advertising|placeholder.{0,12}|continue reading.{0,40}"
                    + "|best of .{2,25}|related|related (?:coverage|content|reading|video|story|topics?)\\b.{0,60}|more (?:great |top )?.{0,25}stories|don['’]t miss|read next.{0,60}|in this article|table of contents|key takeaways|recommended videos?"
                    + "|lesen sie (?:auch|mehr|hier).{0,80}|lesen sie auch:?.{0,120}|auch interessant|mehr zum thema.{0,40}|mehr (?:dazu|lesen).{0,40}|das könnte (?:sie|dich) (?:auch )?interessieren.{0,20}|zum thema|weiterlesen.{0,40}|anzeige|werbung"
                    + "|à lire aussi.{0,120}|lire aussi.{0,120}|lire la suite.{0,40}|sur le même sujet|publicité|pour en savoir plus|en savoir plus"
                    + "|(?:leer|lea|lee) (?:más|también|tambien).{0,120}|te puede interesar.{0,80}|para saber más|más información|noticias relacionadas|relacionado|publicidad"
                    + "|leia (?:mais|também|tamb[eé]m).{0,120}|veja (?:também|mais).{0,80}|saiba mais|leggi anche.{0,120}|pubblicità|potrebbe interessarti.{0,30}"
                    + "|czytaj (?:więcej|też|także|również).{0,100}|zobacz (?:też|także|również).{0,80}|läs (?:mer|också|även).{0,80}|les (?:også|mer).{0,80}|læs (?:også|mere).{0,80}|annons|lees (?:ook|meer|verder).{0,80}"
                    + "|читайте (?:также|ещё|еще|нас).{0,120}|по теме.{0,20}|читайте також.{0,120}|реклама|ilgili haberler?|ayrıca bakınız|reklam|baca juga.{0,120}|xem thêm.{0,80}|関連記事|あわせて読みたい|相关(?:阅读|新闻))\\s?:?\\s*$",
            CI);
    /** Whom to write to, which letter to order, which programme to load. */
    private static final Pattern CONTACT = Pattern.compile(
            "\\b(?:can be reached|may be reached|reach (?:him|her|them|me|out)|contact|e-?mail|follow (?:him|her|them|me|us|along)|write to|get in touch|send (?:us|your)|have a (?:tip|story|question)|got a (?:tip|story|question))\\b.{0,120}(?:\\S+@\\S+\\.\\S+|@\\w{3,}|(?:on|via) (?:twitter|x|facebook|instagram|threads|linkedin|bluesky)\\b)",
            CI);

    private static final Pattern OFFER = Pattern.compile(
            "\\b(?:sign(?:ing)? up|subscrib(?:e|ing)|register|download)\\b.{0,100}\\b(?:newsletters?|e-?mails?|inbox|app|podcasts?|updates|alerts|channel|print edition|free trial)\\b"
                    + "|\\b(?:newsletters?|inbox)\\b.{0,60}\\b(?:sign up|subscribe|here)\\b|\\bdelivered (?:straight |right |directly )?to your inbox\\b"
                    + "|\\b(?:we|site|website|page) (?:may )?(?:use|uses|store|stores|earn|earns) (?:\\p{L}+ )?(?:cookies|a commission|commissions?)\\b|\\bcookies? (?:policy|settings|preferences|consent)\\b|\\baffiliate (?:links?|commission)\\b"
                    + "|\\bwe store cookies\\b|\\bthis (?:article|story) (?:was|is|has been|originally|first) (?:originally |first )?(?:published|appeared|updated|republished|produced)\\b|\\bcontributed to this (?:report|story|article)\\b",
            CI);
    /** Without one of these the patterns cannot match; looking for them first is many times faster. */
    private static final List<String> CONTACT_STEMS =
            List.of("@", "twitter", "facebook", "instagram", "linkedin", "bluesky", "threads", " on x", "via x");

    private static final List<String> OFFER_STEMS = List.of(
            "newsletter",
            "inbox",
            "sign up",
            "signing up",
            "subscrib",
            "register",
            "download",
            "cookie",
            "commission",
            "affiliate",
            "this article",
            "this story",
            "contributed to");
    /** After one of these nothing of the story comes any more. */
    private static final Pattern END = Pattern.compile(
            "^\\W*(?:related (?:stories|articles|links|news|posts|content|topics)|read next|more for you|most (?:viewed|read|popular|shared)(?: .{0,20})?|special coverage"
                    + "|leave a (?:reply|comment)|share if you like.*|have your say.*|top stories|recommended(?: .{0,20})?|you (?:may|might) (?:also )?(?:like|be interested).*"
                    + "|comments?(?: \\(\\d+\\))?|join us on social.*|more stories|latest (?:news|stories)|trending(?: now)?|editor['’]s picks?|what to read next|popular in .{0,20}"
                    + "|also in .{0,20}|notes? to editors?|about the author|please direct questions.*|you can skip to the end.*|source ?: news agencies.*)\\W*$",
            CI);

    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\(c\\) ?(?:19|20)\\d\\d|^copyright\\b|all rights reserved|may not be (?:reproduced|published))", CI);
    private static final Pattern CREDIT = Pattern.compile(
            "(?:^(?:photo|image|picture|credit|photograph|illustration|video|source|file photo)s?(?: (?:by|credit|courtesy))?\\s?:"
                    + "|\\bphoto(?:graph)? (?:by|credit|courtesy)\\b|(?:file|handout|courtesy|ap|afp|reuters|epa|pool|stock) photo\\b|/file\\b|\\bgetty(?: images)?\\W*$"
                    + "|\\bvia (?:ap|afp|reuters|getty|epa)\\b|\\[file:|^\\(?(?:afp|ap|reuters|epa|getty|tass|xinhua|yonhap|dpa|ansa)(?:[/ ,-].{0,40})?\\)?$"
                    + "|\\breuters/\\p{Lu}|\\bcredit\\s?(?:\\.{3}|:|…)|^a (?:still|screenshot|screen grab|frame) from\\b|\\|\\s?[^|.]{2,60}/[^|.]{2,60}$"
                    + "|\\((?:[^()]{0,60}/[^()]{1,60}|[^()]{0,30}\\b(?:photo|images|pool|handout)[^()]{0,40})\\)\\W*$|^image: |\\b\\p{L}+ photo\\W*$)",
            CI);
    private static final Pattern WHO_IS_WHERE = Pattern.compile(
            "[(,]\\s?(?:left|right|centre|center|l|r|background|front|from left|second (?:left|right))\\s?[),]", CI);
    private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.!?…。！？؟।][\"'”’»)\\]]*$", Pattern.DOTALL);
    private static final Pattern OPENS_SPEECH = Pattern.compile(
            "\\b(?:said|says|told|added|wrote|writes|stated|states|reads?|declared|announced|commented|replied|concluded)\\b[^.!?]*:$",
            CI);
    private static final Pattern HAS_SENTENCE_END = Pattern.compile("[.!?…][\"'”’»)]{0,2} |[。！？؟।]");
    private static final Pattern BREADCRUMB = Pattern.compile("^[^/>»›|]{2,30}(?: [/>»›|] [^/>»›|]{2,200}){1,5}$");
    private static final Pattern IDEOGRAPHS = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");

    /** Longer lines are never furniture, and looking through them would cost time. */
    private static final int LONGEST_FURNITURE = 400;

    /** A line that leads away names at most the title of another article. */
    private static final int LONGEST_LABEL = 160;

    private LineKinds() {}

    static boolean isFurniture(String line) {
        return line.length() < LONGEST_FURNITURE
                && (!hasLetters(line) || PROMPT.matcher(line).find() || isShortFurniture(line) || line.length() < 3);
    }

    private static boolean isShortFurniture(String line) {
        return line.length() < 60 && words(line) <= 6 && FURNITURE.matcher(line).find();
    }

    /** What leads to another article or advertises the outlet, in lines that are prose as well. */
    static boolean isPromotion(String line) {
        if (line.length() >= LONGEST_FURNITURE) {
            return false;
        }
        if (line.length() < LONGEST_LABEL && LEADS_AWAY.matcher(line).matches()) {
            return true;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return CONTACT_STEMS.stream().anyMatch(lower::contains)
                        && CONTACT.matcher(line).find()
                || OFFER_STEMS.stream().anyMatch(lower::contains)
                        && OFFER.matcher(line).find();
    }

    static boolean isEnd(String line) {
        return line.length() < 120 && END.matcher(line).find();
    }

    static boolean isCopyright(String line) {
        return line.length() < LONGEST_FURNITURE && COPYRIGHT.matcher(line).find();
    }

    /** A caption ends in a credit, or says who stands where without being a sentence. */
    static boolean isCaption(String line) {
        if (line.length() > LONGEST_FURNITURE) {
            return line.length() < 2 * LONGEST_FURNITURE
                    && CREDIT.matcher(line.substring(line.length() - 120)).find();
        }
        return CREDIT.matcher(line).find()
                || (!endsSentence(line) && WHO_IS_WHERE.matcher(line).find());
    }

    static boolean isBreadcrumb(String line) {
        return line.length() < 250 && BREADCRUMB.matcher(line).matches();
    }

    static boolean endsSentence(String line) {
        return ENDS_SENTENCE
                .matcher(line.substring(Math.max(0, line.length() - 8)))
                .matches();
    }

    /** "Speaking in Nairobi, the minister said:" belongs to what is quoted in the lines below it. */
    static boolean opensSpeech(String line) {
        return line.endsWith(":")
                && words(line) >= 3
                && OPENS_SPEECH.matcher(line).find();
    }

    /** Running text: a sentence of some length, or so many words that nothing else is likely. */
    static boolean isProse(String line) {
        int words = words(line);
        if (endsSentence(line)) {
            return words >= 10;
        }
        return (words >= 28 && HAS_SENTENCE_END.matcher(line).find()) || (words >= 15 && line.endsWith(":"));
    }

    /** Words, where scripts without spaces count two characters as one. */
    static int words(String line) {
        int words = 0;
        boolean inside = false;
        int ideographs = 0;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (unit >= 0x0E00 && IDEOGRAPHS.matcher(String.valueOf(unit)).matches()) {
                ideographs++;
            }
            boolean space = Character.isWhitespace(unit);
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words + ideographs / 2;
    }

    /** Whether a line is in the letters of English and its like; a link to another language's edition is not. */
    static boolean isLatin(String line) {
        long letters = line.codePoints().filter(Character::isLetter).count();
        long latin = line.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                .count();
        return latin * 2 >= letters;
    }

    private static boolean hasLetters(String line) {
        return line.codePoints().anyMatch(Character::isLetter);
    }

    /** Equal in letters and digits, whatever the case, quotes and spaces. */
    static String key(String line) {
        StringBuilder key = new StringBuilder();
        line.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(400)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
