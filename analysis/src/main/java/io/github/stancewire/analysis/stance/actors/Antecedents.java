package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.clause.SentenceView.EntityMention;
import io.github.stancewire.analysis.stance.clause.SentenceView.Named;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom nouns mean that a text tells of again without saying whose they are or who they are: "a Kenyan tanker ... the tanker", "three
 * states (Kenya, Mali and Chad) ... the three states". Told by words alone, before any sentence is parsed, and only where nothing else in
 * the text is called so. For one thread.
 */
public final class Antecedents {
    private static final int LONGEST = 6;
    private static final Set<String> GENITIVES = Set.of("'s", "’s", "'", "’");
    private static final Set<String> ATTRIBUTES = Set.of("ADJ", "NOUN", "NUM");
    private static final Set<String> LAUNCH = Set.of("fire", "launch", "lob", "drop", "detonate");

    private final StanceLexicon lexicon;
    private final Map<String, List<Actor>> owners = new HashMap<>();
    private final Map<String, List<Listed>> lists = new HashMap<>();

    /**
     * A group whose members a list names.
     *
     * @param owner side of whose group it is, where that is told
     */
    private record Listed(Optional<String> owner, List<Actor> members) {}

    public Antecedents(StanceLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Takes in what a sentence tells.
     *
     * @param mentions who is named in it
     */
    public void learn(Sentence sentence, List<EntityMention> mentions) {
        List<Token> tokens = sentence.tokens();
        learnMembers(tokens, SentenceView.names(tokens, mentions));
        for (EntityMention mention : mentions) {
            int next = 0;
            while (next < tokens.size()
                    && tokens.get(next).begin() < mention.span().end()) {
                next++;
            }
            boolean genitive =
                    next < tokens.size() && GENITIVES.contains(tokens.get(next).text());
            if (genitive || owns(mention, tokens.get(Math.max(0, next - 1)))) {
                String noun = head(tokens, genitive ? next + 1 : next);
                // Kenyan missiles may be another's by now.
                learn(lexicon.is("munition", noun) ? "" : noun, mention);
            }
            learn(launched(tokens, next), mention);
            learn(launchedBy(tokens, next), mention);
        }
    }

    /**
     * Who belongs to the group that a noun means; nobody where nothing lists them, or lists differ.
     *
     * @param owners whose group it is told to be, "Kenya's allies"; empty for "the allies"
     */
    public List<Actor> members(String noun, List<Actor> owners) {
        List<Listed> known = lists.getOrDefault(noun, List.of());
        List<Listed> meant = owners.isEmpty() ? known : of(known, owners);
        if (meant.isEmpty() && this.owners.getOrDefault(noun, List.of()).size() < 2) {
            meant = known.stream().filter(list -> list.owner().isEmpty()).toList();
        }
        List<List<Actor>> distinct =
                meant.stream().map(Listed::members).distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : List.of();
    }

    /** Everybody whom a noun alone may mean. */
    public List<Actor> all(String noun) {
        return Stream.concat(
                        owners(noun).stream(),
                        lists.getOrDefault(noun, List.of()).stream().flatMap(list -> list.members().stream()))
                .toList();
    }

    private static List<Listed> of(List<Listed> lists, List<Actor> owners) {
        return lists.stream()
                .filter(list -> owners.stream()
                        .anyMatch(owner ->
                                list.owner().filter(owner.side()::equals).isPresent()))
                .toList();
    }

    private void learnMembers(List<Token> tokens, List<Named> names) {
        new MemberLists(tokens, names, lexicon).all().forEach((group, members) -> {
            List<Actor> listed = NamedActors.distinct(members.stream()
                    .flatMap(name -> NamedActors.actor(name, true).stream())
                    .toList());
            lists.computeIfAbsent(tokens.get(group).lemma(), noun -> new ArrayList<>())
                    .add(new Listed(owner(tokens, names, group), listed));
        });
    }

    // The "Kenya" of "Kenya's closest allies".
    private static Optional<String> owner(List<Token> tokens, List<Named> names, int noun) {
        return names.stream()
                .filter(name -> name.end() <= noun && noun - name.end() <= LONGEST)
                .filter(name -> tokens.subList(name.end(), noun).stream()
                        .allMatch(token -> GENITIVES.contains(token.text()) || ATTRIBUTES.contains(token.tag())))
                .reduce((earlier, later) -> later)
                .flatMap(name -> NamedActors.actor(name, true))
                .map(Actor::side);
    }

    /** Whose what a noun names is; nobody where nobody or more than one side is told to have such. */
    public List<Actor> owners(String noun) {
        List<Actor> known = owners.getOrDefault(noun, List.of());
        return known.size() == 1 && !isShared(noun) ? known : List.of();
    }

    private void learn(String noun, EntityMention mention) {
        if (!noun.isEmpty()) {
            NamedActors.actor(mention.entity(), mention.kind())
                    .filter(actor -> actor.issue().isEmpty())
                    .ifPresent(actor -> {
                        List<Actor> all = new ArrayList<>(owners.getOrDefault(noun, List.of()));
                        all.add(actor);
                        owners.put(noun, NamedActors.distinct(all));
                    });
        }
    }

    // What several have together or are in, "the Kenyan war", and who only comes from there, "a Kenyan student".
    private boolean isShared(String noun) {
        return lexicon.is("shared", noun)
                || lexicon.is("relation", noun)
                || lexicon.is("joint", noun)
                || lexicon.is("adverse", noun)
                || lexicon.is("partner", noun)
                || lexicon.is("rebel", noun)
                || lexicon.is("private", noun)
                || lexicon.is("count", noun)
                || lexicon.is("country-noun", noun);
    }

    // "Kenyan troops", "US troops", but not "Kenya visit".
    private static boolean owns(EntityMention mention, Token last) {
        boolean abbreviation =
                last.text().length() > 1 && last.text().equals(last.text().toUpperCase(Locale.ROOT));
        return mention.kind() == Mention.Kind.DEMONYM
                || mention.entity().type() == EntityType.ORGANIZATION
                || mention.entity().type() == EntityType.COUNTRY && abbreviation;
    }

    // The last noun of those that stand behind the owner: the "tanker" of "Kenyan oil tanker".
    private static String head(List<Token> tokens, int begin) {
        String head = "";
        for (int at = begin; at < Math.min(tokens.size(), begin + LONGEST); at++) {
            Token token = tokens.get(at);
            if (token.tag().equals("NOUN")) {
                head = token.lemma();
            } else if (!ATTRIBUTES.contains(token.tag())) {
                break;
            }
        }
        return head;
    }

    // "the rockets fired by Kenya"
    private String launchedBy(List<Token> tokens, int end) {
        int by = end - 2;
        boolean launched = by > 1
                && tokens.get(by).lemma().equals("by")
                && LAUNCH.contains(tokens.get(by - 1).lemma())
                && lexicon.is("munition", tokens.get(by - 2).lemma());
        return launched ? tokens.get(by - 2).lemma() : "";
    }

    // "Kenya fired two rockets", "Kenya has launched drones": whoever fired it.
    private String launched(List<Token> tokens, int begin) {
        int at = begin < tokens.size() && tokens.get(begin).tag().equals("AUX") ? begin + 1 : begin;
        if (at >= tokens.size() || !LAUNCH.contains(tokens.get(at).lemma())) {
            return "";
        }
        for (int next = at + 1; next < Math.min(tokens.size(), at + LONGEST); next++) {
            if (lexicon.is("munition", tokens.get(next).lemma())) {
                return tokens.get(next).lemma();
            }
        }
        return "";
    }
}
