package io.github.stancewire.analysis.stance.speech;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.clause.Quotations;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds by commas, marks and parts of speech alone where a sentence tells who says the rest of it. Immutable. */
final class AttributionReader {
    /** Nobody's name and office are longer. */
    private static final int LONGEST = 20;

    private static final Set<String> STOPS = Set.of(",", "?", "!", "...", "…", "-", "–", "—", ".");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM");
    /** "As Ghana left, the minister said nothing." */
    private static final Set<String> SUBORDINATE = Set.of("SCONJ", "ADP", "CCONJ");

    private static final Set<String> RELATIVE =
            Set.of("which", "who", "that", "what", "whose", "when", "where", "this");
    private static final Set<String> ADDRESSED = Set.of("tell", "inform", "assure", "remind");
    private static final Set<String> OTHER_MATTERS = Set.of("about", "of", "that", "so", "nothing", "to");
    private static final Set<String> BEHIND = Set.of("ADP", "ADV", "PUNCT", "PROPN", "SCONJ");

    private static final Set<String> CITING = Set.of("citing", "quoting");

    private final List<Token> tokens;
    private final boolean[] quoted;
    private final StanceLexicon lexicon;
    /** Behind the last token that is neither a mark nor the full stop. */
    private final int end;

    AttributionReader(List<Token> tokens, boolean[] quoted, StanceLexicon lexicon) {
        this.tokens = tokens.size() > SentenceView.MAX_TOKENS ? tokens.subList(0, SentenceView.MAX_TOKENS) : tokens;
        this.quoted = quoted;
        this.lexicon = lexicon;
        int last = this.tokens.size();
        while (last > 0 && isPunctuation(last - 1)) {
            last--;
        }
        this.end = last;
    }

    /** Where somebody is told to speak: the tokens of it, and the verb among them. */
    private record Telling(int begin, int verb, int end) {
        boolean isInverted() {
            return begin == verb;
        }
    }

    Optional<Attribution> read() {
        Optional<Attribution> according = accordingTo();
        if (according.isPresent()) {
            return according;
        }
        for (int verb = 0; verb < end; verb++) {
            if (!quoted[verb] && tells(verb)) {
                int at = verb;
                Optional<Attribution> found = behindMark(verb).or(() -> betweenCommas(at));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** "According to the ministry, Ghana has left."; "Ghana, according to the ministry, has left." */
    private Optional<Attribution> accordingTo() {
        int begin = 0;
        while (begin < end
                && !(lower(begin).equals("according") && lower(begin + 1).equals("to") && !quoted[begin])) {
            begin++;
        }
        if (begin >= end || begin > 0 && !lower(begin - 1).equals(",")) {
            return Optional.empty();
        }
        int comma = comma(begin);
        // "According to Mr Diallo, the minister, Ghana has left."
        int next = comma(comma + 1);
        boolean apposition = begin == 0 && lower(next).equals(",") && next + 1 < end && !isVerbal(next + 1);
        int last = apposition ? next : comma;
        boolean parts =
                last >= end ? begin > 0 : lower(last).equals(",") && (isFinite(last, end) || isFinite(0, begin));
        return parts ? Optional.of(part(new Telling(begin, begin, Math.min(last, end)), last < end)) : Optional.empty();
    }

    private int comma(int from) {
        int at = from;
        while (at < end && !lower(at).equals(",") && !(isVerbal(at) && at > from)) {
            at++;
        }
        return at;
    }

    // What such a verb tells besides is told by its frame: "warned", "accused".
    private boolean tells(int at) {
        String lemma = tokens.get(at).lemma();
        boolean says = lexicon.is("speech", lemma) && lexicon.frames('v', lemma).isEmpty();
        boolean finite = !lower(at).endsWith("ing") && !lower(at - 1).equals("to");
        return finite && tag(at).equals("VERB") && (says || isPhrasal(at));
    }

    private boolean isPhrasal(int at) {
        return lexicon.is("speech", tokens.get(at).lemma() + " " + lower(at + 1));
    }

    /** "...," said the minister; "...," the minister said, "..." */
    private Optional<Attribution> behindMark(int verb) {
        int mark = verb - 1;
        while (mark >= 0 && !isMark(mark)) {
            mark--;
        }
        boolean closes = mark > 0 && (isStop(mark - 1) || isStop(mark + 1));
        if (!closes) {
            return Optional.empty();
        }
        int begin = isStop(mark + 1) ? mark + 2 : mark + 1;
        int next = verb;
        while (next < end && !isMark(next)) {
            next++;
        }
        int last = next;
        while (last > verb + 1 && isPunctuation(last - 1)) {
            last--;
        }
        Telling telling = new Telling(begin, verb, last);
        return begin <= verb && fits(telling) ? Optional.of(part(telling, next < end)) : Optional.empty();
    }

    /** "Ghana has left, the minister said."; "Ghana, the minister said, has left."; "The minister told reporters in Lima." */
    private Optional<Attribution> betweenCommas(int verb) {
        int begin = verb;
        while (begin > 0 && !isStop(begin - 1) && !isMark(begin - 1)) {
            begin--;
        }
        int next = verb;
        while (next < end && !lower(next).equals(",")) {
            next++;
        }
        boolean inMiddle = begin > 0 && !isFinite(0, begin) && isVerbal(next + 1) && !isMark(next + 1);
        Telling telling = new Telling(begin, verb, inMiddle ? next : end);
        boolean last = begin == 0 || isFinite(0, begin) && !SUBORDINATE.contains(tag(0));
        if (!inMiddle && !(last && isFree(verb)) || !fits(telling) || isMark(begin - 1)) {
            return Optional.empty();
        }
        if (begin > 0) {
            return Optional.of(part(telling, inMiddle));
        }
        return telling.isInverted()
                ? Optional.empty()
                : Optional.of(new Attribution(Optional.empty(), sentence(ordered(telling))));
    }

    private boolean fits(Telling telling) {
        int verb = telling.verb();
        boolean subject =
                telling.isInverted() ? NOMINAL.contains(tag(verb + 1)) : NOMINAL.contains(tag(telling.begin()));
        if (!subject || telling.end() - telling.begin() > LONGEST || RELATIVE.contains(lower(telling.begin()))) {
            return false;
        }
        for (int at = telling.begin(); at < telling.end(); at++) {
            boolean another = at != verb && tag(at).equals("VERB") && tellsMore(at);
            if (quoted[at] || another) {
                return false;
            }
        }
        return true;
    }

    private boolean tellsMore(int at) {
        String lemma = tokens.get(at).lemma();
        return !CITING.contains(lower(at))
                && (lexicon.knows(lemma) || lexicon.is("speech", lemma) || lexicon.is("plan", lemma));
    }

    // "said on Monday", "told reporters in Lima", but not "said nothing" or "said that he left"
    private boolean isFree(int verb) {
        int next = isPhrasal(verb) ? verb + 2 : verb + 1;
        if (next >= end) {
            return true;
        }
        if (OTHER_MATTERS.contains(lower(next))) {
            return false;
        }
        return BEHIND.contains(tag(next))
                || ADDRESSED.contains(tokens.get(verb).lemma()) && NOMINAL.contains(tag(next));
    }

    private Attribution part(Telling telling, boolean goesOn) {
        List<Token> said = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            boolean before = at < telling.begin() && at >= telling.begin() - 2;
            boolean parting = at >= telling.end() && at < telling.end() + 2;
            boolean comma = lower(at).equals(",") && (before || goesOn && parting);
            boolean inside = at >= telling.begin() && at < telling.end();
            if (!inside && !comma && !isMark(at)) {
                said.add(tokens.get(at));
            }
        }
        Optional<Sentence> rest = said.stream().allMatch(token -> token.tag().equals("PUNCT"))
                ? Optional.empty()
                : Optional.of(sentence(said));
        return new Attribution(rest, sentence(ordered(telling)));
    }

    /** "said the minister on Monday": the subject first. */
    private List<Token> ordered(Telling telling) {
        boolean according = lower(telling.begin()).equals("according");
        if (!telling.isInverted() || according) {
            return tokens.subList(telling.begin(), telling.end());
        }
        int behind = telling.verb() + 1;
        while (behind < telling.end() && !(behind > telling.verb() + 1 && opensTime(behind))) {
            behind++;
        }
        List<Token> ordered = new ArrayList<>(tokens.subList(telling.verb() + 1, behind));
        ordered.add(tokens.get(telling.verb()));
        ordered.addAll(tokens.subList(behind, telling.end()));
        return ordered;
    }

    private boolean opensTime(int at) {
        return tag(at).equals("ADV") || lower(at).equals("on");
    }

    private boolean isFinite(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isVerbal(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerbal(int at) {
        return tag(at).equals("VERB") || tag(at).equals("AUX");
    }

    private boolean isStop(int at) {
        return STOPS.contains(lower(at));
    }

    private boolean isMark(int at) {
        return Quotations.isMark(lower(at));
    }

    private boolean isPunctuation(int at) {
        return tag(at).equals("PUNCT") || isMark(at);
    }

    private String tag(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).tag() : "";
    }

    private String lower(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text().toLowerCase(Locale.ROOT) : "";
    }

    private static Sentence sentence(List<Token> tokens) {
        int begin = tokens.stream().mapToInt(Token::begin).min().orElse(0);
        int end = tokens.stream().mapToInt(Token::end).max().orElse(0);
        return new Sentence(new Span(begin, end), tokens);
    }
}
