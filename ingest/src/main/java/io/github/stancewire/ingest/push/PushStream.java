package io.github.stancewire.ingest.push;

import io.github.stancewire.ingest.article.Item;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * One article a line in, one outcome a line out, in order, while the request is still being read. Lines that have arrived
 * are published together; a line is answered when it is committed. Memory is that of one group. For one request.
 */
final class PushStream {
    /** Small beside the room there is, so that many streams at once do not wait for each other with half a group. */
    private static final int GROUP_BYTES = 256 * 1024;

    private static final int GROUP_LINES = 500;

    private final LineReader lines;
    private final PushedArticles articles;
    private final PushQueue queue;
    private final Begin begin;
    private final int groupLines;
    private final List<Line> group = new ArrayList<>();
    private int groupBytes;
    private Optional<OutputStream> out = Optional.empty();
    private long refused;

    /** Begins the answer; until then the request may still be refused as a whole. */
    @FunctionalInterface
    interface Begin {
        OutputStream answer() throws IOException;
    }

    private record Line(long number, Pushed pushed, Room.Hold hold) {}

    PushStream(LineReader lines, PushedArticles articles, PushQueue queue, int mostArticles, Begin begin) {
        this.lines = lines;
        this.articles = articles;
        this.queue = queue;
        this.begin = begin;
        this.groupLines = Math.min(GROUP_LINES, mostArticles);
    }

    /**
     * Reads to the end.
     *
     * @throws Refusal if nothing has been answered yet and nothing can be taken in
     */
    void run() throws IOException, InterruptedException {
        try {
            boolean going = true;
            while (going) {
                Optional<LineReader.Line> line = lines.next(group.isEmpty());
                line.ifPresent(this::add);
                boolean full = group.size() >= groupLines || groupBytes >= GROUP_BYTES;
                if (!group.isEmpty() && (line.isEmpty() || full)) {
                    going = answerGroup();
                } else {
                    going = line.isPresent();
                }
            }
            out().flush();
        } catch (Refusal e) {
            if (out.isEmpty()) {
                throw e;
            }
            // The status has gone out. What follows the last line answered is the client's to send again.
        } finally {
            lines.close();
            group.forEach(line -> line.hold().close());
        }
    }

    /** Lines that were no articles. */
    long refused() {
        return refused;
    }

    private void add(LineReader.Line line) {
        Pushed pushed;
        try {
            pushed = line.large() ? new Pushed.Refused(PushedArticles.tooLarge()) : articles.line(line.bytes());
        } catch (Refusal e) {
            pushed = new Pushed.Refused(e);
        }
        group.add(new Line(line.number(), pushed, line.hold()));
        groupBytes += line.bytes().length;
    }

    /** Returns false when the rest of the stream has no chance. */
    private boolean answerGroup() throws IOException, InterruptedException {
        List<Line> current = List.copyOf(group);
        group.clear();
        groupBytes = 0;
        Optional<Refusal> failure = Optional.empty();
        List<Boolean> sent = List.of();
        try {
            sent = publish(current);
        } catch (Refusal e) {
            if (out.isEmpty()) {
                throw e;
            }
            failure = Optional.of(e);
        }
        write(current, sent, failure);
        return failure.isEmpty();
    }

    private List<Boolean> publish(List<Line> current) throws InterruptedException {
        Runnable left = () -> current.forEach(line -> line.hold().close());
        List<Item.Read> reads = current.stream()
                .filter(line -> line.pushed() instanceof Pushed.Article)
                .map(line -> ((Pushed.Article) line.pushed()).read())
                .toList();
        if (reads.isEmpty()) {
            left.run();
            return List.of();
        }
        boolean submitted = false;
        try {
            var answer = queue.submit(reads, left);
            submitted = true;
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } finally {
            if (!submitted) {
                left.run();
            }
        }
    }

    private void write(List<Line> current, List<Boolean> sent, Optional<Refusal> failure) throws IOException {
        int next = 0;
        for (Line line : current) {
            Outcome outcome;
            if (line.pushed() instanceof Pushed.Article article) {
                outcome = failure.isPresent() ? Outcome.of(failure.get()) : Outcome.of(article, sent.get(next++));
            } else {
                outcome = Outcome.of(((Pushed.Refused) line.pushed()).why());
                refused++;
            }
            out().write(Answers.line(outcome.at(line.number())));
        }
        out().flush();
    }

    private OutputStream out() throws IOException {
        if (out.isEmpty()) {
            out = Optional.of(begin.answer());
        }
        return out.get();
    }
}
