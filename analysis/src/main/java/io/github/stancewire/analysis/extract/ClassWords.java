package io.github.stancewire.analysis.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the words in {@code class} and {@code id} say of an element. Words are cut at hyphens, underscores and humps, so
 * that {@code articleBody}, {@code article-body} and {@code article__body} are the same. They are habits of those who
 * build pages, not names of sites. One instance a page: it remembers what it has read. Not thread-safe.
 */
final class ClassWords {
    /** Longer ones are generated, and mean everything. */
    private static final int LONGEST = 400;

    /** What an element is said to hold. */
    enum Role {
        BODY,
        AUTHOR,
        DATE,
        HEADLINE
    }

    record Meaning(Zone zone, Set<Role> roles) {
        static final Meaning NONE = new Meaning(Zone.STORY, Set.of());

        boolean has(Role role) {
            return roles.contains(role);
        }
    }

    private static final Map<String, Zone> ZONES = zones();
    private static final Map<String, Role> ROLES = roles();

    /** First words of those that mean something in pairs. */
    private static final Set<String> FIRST = Stream.concat(ZONES.keySet().stream(), ROLES.keySet().stream())
            .filter(words -> words.contains(" "))
            .map(words -> words.substring(0, words.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Meaning> known = new HashMap<>();

    Meaning of(String className, String id) {
        if (className.isEmpty() && id.isEmpty()) {
            return Meaning.NONE;
        }
        return known.computeIfAbsent(id.isEmpty() ? className : className + " " + id, ClassWords::read);
    }

    private static Meaning read(String hints) {
        if (hints.length() > LONGEST) {
            return Meaning.NONE;
        }
        List<String> words = words(hints);
        boolean entry = words.contains("hentry");
        Zone zone = Zone.STORY;
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < words.size(); i++) {
            String one = words.get(i);
            String two = i + 1 < words.size() && FIRST.contains(one) ? one + " " + words.get(i + 1) : one;
            if (zone == Zone.STORY && !entry) {
                zone = zone(words, i, one, two);
            }
            Role role = ROLES.getOrDefault(two, ROLES.get(one));
            if (role != null) {
                roles.add(role);
            }
        }
        return zone == Zone.STORY && roles.isEmpty() ? Meaning.NONE : new Meaning(zone, Set.copyOf(roles));
    }

    /** WordPress and others put the tags of an article into its classes: only the last word of a class names a list of tags. */
    private static Zone zone(List<String> words, int at, String one, String two) {
        Zone zone = ZONES.getOrDefault(two, ZONES.getOrDefault(one, Zone.STORY));
        boolean last = at + 1 == words.size() || words.get(at + 1).isEmpty();
        return zone == Zone.TAGS && !last ? Zone.STORY : zone;
    }

    /** Lower-case words; classes of the same element stay apart by an empty word. */
    static List<String> words(String hints) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < hints.length(); i++) {
            char unit = hints.charAt(i);
            boolean hump = Character.isUpperCase(unit) && i > 0 && Character.isLowerCase(hints.charAt(i - 1));
            if ((hump || !Character.isLetterOrDigit(unit)) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (unit == ' ') {
                words.add("");
            } else if (Character.isLetterOrDigit(unit)) {
                word.append(Character.toLowerCase(unit));
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static Map<String, Zone> zones() {
        Map<String, Zone> zones = new HashMap<>();
        put(
                zones,
                Zone.HIDDEN,
                "sr only|screen reader|visually hidden|visuallyhidden|screenreader|screenreaders|print only|printonly|invisible|offscreen|d none|noprint|hide|hidden|is hidden|modal|popup|overlay|lightbox|dialog|tooltip|offcanvas|noscript");
        put(
                zones,
                Zone.NAVIGATION,
                "nav|navbar|navigation|menu|submenu|breadcrumb|breadcrumbs|pagination|pager|toolbar|skip link|skiplink|skip to|masthead|site header|topbar|prev next|next prev|post navigation|toc|table contents|language switcher|lang switch");
        put(zones, Zone.FOOTER, "footer|colophon|copyright|legal|imprint|disclaimer|endnote|site footer");
        put(
                zones,
                Zone.ASIDE,
                "sidebar|aside|rail|infobox|factbox|fact box|info box|marginalia|widget|widgets|ticker|weather|stock|stocks|quotes ticker");
        put(
                zones,
                Zone.CAPTION,
                "caption|captions|figcaption|image credit|photo credit|credit|credits|img credit|image description|legend|image info|gallery|slideshow|carousel|slider|lightgallery|video player|videoplayer|player|video info|media info|photo description|swiper");
        put(
                zones,
                Zone.COMMENTS,
                "comment|comments|commentlist|commentary list|disqus|respond|replies|livefyre|fyre|coral|hyvor|openweb|spotim|viafoura|commenting|kommentare|commentaires|comentarios|usercomments|reactions");
        put(
                zones,
                Zone.RELATED,
                "related|relateds|recirc|recirculation|recommend|recommended|recommendation|recommendations|trending|popular|mostread|most read|most viewed|most popular|most shared|outbrain|taboola|plista|zergnet|revcontent|teaser|teasers|read more|readmore|more from|more on|more stories|more news|also read|read also|also like|see also|seealso|up next|upnext|read next|next article|next post|next up|relatedposts|linked articles|related posts|jp relatedposts|yarpp|ligatus|mehr zum|weiterlesen|lire aussi|further reading|latest news|latest stories|inline link|internal link|article list|story list|news list|headlines list|card list|cards|playlist|interlinks|interlink|similar|suggested|suggestions|listicle nav|onward|inlinelink|linkbox|link box|relatedlinks|articlelist|link list");
        put(
                zones,
                Zone.SHARING,
                "share|shares|sharing|sharedaddy|sharebar|share bar|addthis|addtoany|social|socials|socialmedia|follow|follow us|followus|sharethis|shareaholic|reader tools|article tools|articletools|article actions|actions|print|email article|bookmark|tts|audio player|listen|readspeaker|speechify|google news|whatsapp|telegram");
        put(
                zones,
                Zone.PROMOTION,
                "newsletter|newsletters|subscribe|subscribes|subscription|subscriptions|subscriber only promo|signup|sign up|promo|promos|promotion|promobox|advert|adverts|advertisement|advertising|advertorial|ad|ads|adslot|ad slot|adunit|ad unit|adbox|adsbygoogle|dfp|gpt|sponsor|sponsored|sponsors|donate|donation|donations|cookie|cookies|consent|gdpr|banner|login|signin|sign in|register|registration|regwall|cta|onetrust|ot sdk|cookiebot|didomi|usercentrics|cmp|sp message|consentmanager|call to|callout promo|affiliate|coupon|shop|product box|poll|polls|survey|quiz|feedback|rating|ratings|rate|correction request|app download|appbanner|app banner|abo|werbung|anzeige|publicidad|pub|rss|tip box|crowdfunding|contribute|membership|voucher|reklama");
        put(
                zones,
                Zone.BYLINE,
                "byline|bylines|author|authors|author bio|authorbio|author box|authorbox|author info|about author|bio|biography|contributor|contributors|dateline|datetime|timestamp|time stamp|post meta|entry meta|article meta|story meta|meta|metadata|metabar|postmeta|post info|post date|publish date|published|pubdate|last updated|reading time|read time|readtime|kicker|eyebrow|source name|article source|autor|autoren|auteur|firma|redaktion|article info|reporter|writer|about the");
        put(
                zones,
                Zone.TAGS,
                "tags|tag|taglist|tag list|tagcloud|topics|topic list|keywords|categories|category|labels|post tags|hashtags|themen");
        return Map.copyOf(zones);
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        put(
                roles,
                Role.BODY,
                "article body|articlebody|story body|storybody|post content|postcontent|entry content|entrycontent|article content|articlecontent|content body|contentbody|body text|bodytext|body copy|bodycopy|article text|articletext|story text|storytext|story content|storycontent|post body|postbody|article copy|article main|field body|node body|text body|body content|main text|full text|fulltext|post text|news text|newstext|news body|newsbody|news content|detail body|detail text|article detail|article paragraphs|paragraph content|artikel body|artikeltext|artikel text|td post|wysiwyg|richtext|rich text|story article");
        put(
                roles,
                Role.AUTHOR,
                "byline|bylines|author|authors|autor|autoren|auteur|author name|authorname|byline name|contributor|reporter|writer|journalist|firma|autore|redakteur|yazar|penulis");
        put(
                roles,
                Role.DATE,
                "date|dates|datetime|time|timestamp|published|pubdate|publish date|published date|publishdate|post date|postdate|entry date|article date|datum|fecha|pub date|dateline|data|updated|article time|news date|newsdate|publication date|posted on|meta date|created|postinfo|post info|article info|entry meta|post meta|article meta");
        put(
                roles,
                Role.HEADLINE,
                "headline|title|entry title|post title|article title|story title|page title|heading|titel|titulo|titre|titulek|naslov");
        return Map.copyOf(roles);
    }

    private static <T> void put(Map<String, T> all, T meaning, String words) {
        for (String word : words.split("\\|", -1)) {
            all.put(word, meaning);
        }
    }
}
