package io.github.stancewire.schemas.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.schemas.Mention;
import java.net.URI;
import java.time.Duration;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpSchemaRegistryTest {
    private static final Schema SCHEMA = Mention.getClassSchema();

    private final StubRegistry stub = new StubRegistry();
    private final HttpSchemaRegistry registry = new HttpSchemaRegistry(stub.uri(), Duration.ZERO);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void anIdIsLookedUpAndNotRegistered() {
        stub.then(200, "{\"subject\":\"s\",\"version\":1,\"id\":7,\"schema\":\"{}\"}");
        assertEquals(7, registry.idOf("a topic/value", SCHEMA));
        assertEquals("POST /subjects/a%20topic%2Fvalue", stub.asked().get(0).line());
    }

    @Test
    void aSchemaIsRegisteredAsAVersion() {
        stub.then(200, "{\"id\":3}");
        assertEquals(3, registry.register("s", SCHEMA));
        assertEquals("POST /subjects/s/versions", stub.asked().get(0).line());
    }

    @Test
    void theRegistrysMediaTypeIsSent() {
        stub.then(200, "{\"id\":3}");
        registry.idOf("s", SCHEMA);
        assertEquals(
                "application/vnd.schemaregistry.v1+json", stub.asked().get(0).contentType());
    }

    @Test
    void whatOnlyJavaUnderstandsIsNotSent() throws Exception {
        stub.then(200, "{\"id\":3}");
        registry.idOf("s", io.github.stancewire.schemas.RawOrigin.getClassSchema());
        String sent = new ObjectMapper()
                .readTree(stub.asked().get(0).body())
                .path("schema")
                .asText();
        assertFalse(sent.contains("avro.java"), sent);
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        stub.then(200, "{\"id\":3}");
        registry.idOf("s", SCHEMA);
        registry.idOf("s", SCHEMA);
        registry.register("s", SCHEMA);
        assertEquals(1, stub.asked().size());
    }

    @Test
    void aSchemaIsFetchedByItsIdOnce() {
        stub.then(200, "{\"schema\":\"\\\"string\\\"\"}");
        assertEquals(Schema.create(Schema.Type.STRING), registry.byId(5));
        registry.byId(5);
        assertEquals("GET /schemas/ids/5", stub.asked().get(0).line());
        assertEquals(1, stub.asked().size());
    }

    @Test
    void anUnknownSubjectSaysHowToRegister() {
        stub.then(404, "{\"error_code\":40401,\"message\":\"Subject 's' not found.\"}");
        UnknownSchemaException e = assertThrows(UnknownSchemaException.class, () -> registry.idOf("s", SCHEMA));
        assertTrue(e.toString().contains(stub.uri() + "/subjects/s"), e.toString());
        assertTrue(e.toString().contains("stancewire topics"), e.toString());
    }

    @Test
    void anUnknownIdIsNotRemembered() {
        stub.then(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}")
                .then(200, "{\"schema\":\"\\\"int\\\"\"}");
        assertThrows(UnknownSchemaException.class, () -> registry.byId(9));
        assertEquals(Schema.create(Schema.Type.INT), registry.byId(9));
    }

    @Test
    void anotherServersNotFoundIsNotTheRegistrysWord() {
        stub.then(404, "<html>no such page</html>");
        RegistryUnavailableException e = assertThrows(RegistryUnavailableException.class, () -> registry.byId(9));
        assertTrue(e.toString().contains("--registry"), e.toString());
    }

    @Test
    void aRefusedSchemaIsIncompatible() {
        stub.then(409, "{\"error_code\":409,\"message\":\"field x has no default\"}");
        IncompatibleSchemaException e =
                assertThrows(IncompatibleSchemaException.class, () -> registry.register("s", SCHEMA));
        assertTrue(e.toString().contains("field x has no default"), e.toString());
    }

    @Test
    void anInvalidSchemaIsRefusedToo() {
        stub.then(422, "{\"error_code\":42201,\"message\":\"Invalid schema\"}");
        assertThrows(IncompatibleSchemaException.class, () -> registry.register("s", SCHEMA));
    }

    @Test
    void aServersFaultIsTriedAgain() {
        stub.then(500, "{\"error_code\":50001,\"message\":\"not yet\"}")
                .then(503, "")
                .then(200, "{\"id\":4}");
        assertEquals(4, registry.register("s", SCHEMA));
    }

    @Test
    void aLastingFaultMeansUnavailable() {
        stub.then(500, "{\"error_code\":50001,\"message\":\"the store is down\"}");
        RegistryUnavailableException e = assertThrows(RegistryUnavailableException.class, () -> registry.byId(1));
        assertTrue(e.toString().contains("the store is down"), e.toString());
    }

    @Test
    void noAnswerMeansUnavailableAndNamesTheAddress() {
        stub.close();
        RegistryUnavailableException e = assertThrows(RegistryUnavailableException.class, () -> registry.byId(1));
        assertTrue(e.toString().contains(stub.uri().toString()), e.toString());
    }

    @Test
    void anAnswerWithoutAnIdIsNoAnswer() {
        stub.then(200, "{\"ok\":true}");
        assertThrows(RegistryUnavailableException.class, () -> registry.idOf("s", SCHEMA));
    }

    @Test
    void anIdOfAnotherKindOfSchemaIsUnknown() {
        stub.then(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax = \\\"proto3\\\";\"}");
        assertThrows(UnknownSchemaException.class, () -> registry.byId(1));
    }

    @Test
    void credentialsInTheAddressAreSentAndNeverShown() {
        stub.then(403, "{\"error_code\":403,\"message\":\"no\"}");
        URI withUser = URI.create(stub.uri().toString().replace("http://", "http://ann:s%2Bcret@"));
        HttpSchemaRegistry guarded = new HttpSchemaRegistry(withUser, Duration.ZERO);
        RegistryUnavailableException e = assertThrows(RegistryUnavailableException.class, () -> guarded.byId(1));
        assertEquals("Basic YW5uOnMrY3JldA==", stub.asked().get(0).authorization());
        assertFalse(e.toString().contains("cret"), e.toString());
    }

    @Test
    void anAddressMayHaveAPath() {
        stub.then(200, "{\"schema\":\"\\\"int\\\"\"}");
        new HttpSchemaRegistry(URI.create(stub.uri() + "/apis/ccompat/v7/"), Duration.ZERO).byId(2);
        assertEquals("GET /apis/ccompat/v7/schemas/ids/2", stub.asked().get(0).line());
    }

    @Test
    void anAddressWithoutSchemeIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> new HttpSchemaRegistry(URI.create("localhost:8081")));
    }
}
