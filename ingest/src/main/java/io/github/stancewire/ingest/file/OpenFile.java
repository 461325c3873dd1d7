package io.github.stancewire.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file that several passes read, the same one even when its name is given to another meanwhile. Not thread-safe. */
final class OpenFile implements AutoCloseable {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final FileChannel channel;

    OpenFile(Path path) throws IOException {
        channel = FileChannel.open(path);
    }

    long size() throws IOException {
        return channel.size();
    }

    /** The first bytes, fewer where the file is shorter. */
    byte[] head(int bytes) throws IOException {
        return stream(0).readNBytes(bytes);
    }

    /** The bytes from a position to the end; closing the stream closes the file. */
    InputStream stream(long from) throws IOException {
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    Content content(int limit) throws IOException {
        return content(0, Long.MAX_VALUE, limit);
    }

    /** The bytes between two positions, or to the end where that comes first. */
    Content content(long from, long to, int limit) throws IOException {
        Content.Collector collector = new Content.Collector(limit);
        byte[] chunk = new byte[CHUNK_BYTES];
        long position = from;
        while (position < to) {
            int wanted = (int) Math.min(chunk.length, to - position);
            int read = channel.read(ByteBuffer.wrap(chunk, 0, wanted), position);
            if (read < 0) {
                break;
            }
            collector.add(chunk, 0, read);
            position += read;
        }
        return collector.take();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
