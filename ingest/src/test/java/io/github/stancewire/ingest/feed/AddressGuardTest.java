package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressGuardTest {
    @ParameterizedTest
    @CsvSource({
        // where it resolves to, target, given, refused
        "198.51.100.7,    http://news.example/a, http://news.example/f, false",
        "127.0.0.1,       http://news.example/a, http://news.example/a, true",
        "10.1.2.3,        http://news.example/a, http://other.example/, true",
        "169.254.169.254, http://news.example/a, http://other.example/, true",
        "100.64.0.1,      http://news.example/a, http://other.example/, true",
        "fd00::1,         http://news.example/a, http://other.example/, true",
        "::1,             http://news.example/a, http://other.example/, true",
        "127.0.0.1,       http://127.0.0.1/a,    http://news.example/,  true",
        "127.0.0.1,       http://localhost:1/a,  http://localhost:2/f,  false",
        "10.1.2.3,        http://10.1.2.3/a,     http://10.1.2.3/f,     false"
    })
    void onlyWhatWasNamedMayBeInside(String resolved, URI target, URI given, boolean refused) {
        AddressGuard guard = new AddressGuard(host -> List.of(InetAddress.getByName(resolved)));

        assertEquals(refused, guard.refusal(target, given).isPresent());
    }
}
