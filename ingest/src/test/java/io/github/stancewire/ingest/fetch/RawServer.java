package io.github.stancewire.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes bytes that no web server would; robots.txt is not there. */
final class RawServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket socket;

    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    RawServer(Writer writer) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket connection = socket.accept();
                    threads.execute(() -> answer(connection, writer));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void answer(Socket connection, Writer writer) {
        try (connection) {
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = String.valueOf(in.readLine());
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // The head of the question is of no interest.
            }
            OutputStream out = connection.getOutputStream();
            if (request.contains(" /robots.txt ")) {
                out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            } else {
                writer.write(out);
            }
            out.flush();
        } catch (IOException e) {
            // Whoever asked has had enough, as the tests expect.
        }
    }

    URI at() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/f");
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
