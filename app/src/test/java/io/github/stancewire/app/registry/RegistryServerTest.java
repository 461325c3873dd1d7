package io.github.stancewire.app.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.HttpSchemaRegistry;
import io.github.stancewire.schemas.wire.IncompatibleSchemaException;
import io.github.stancewire.schemas.wire.SchemaRegistration;
import io.github.stancewire.schemas.wire.UnknownSchemaException;
import java.net.URI;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API over real HTTP. */
class RegistryServerTest {
    private static final String A = record("a");
    private static final String A_B = record("a", "b");
    private static final String A_WITHOUT_DEFAULT =
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\",\"default\":0},"
                    + "{\"name\":\"n\",\"type\":\"int\"}]}";

    private final MemoryLog log = new MemoryLog();
    private RegistryServer server = new RegistryServer(log, "127.0.0.1", 0);
    private Client client = new Client(URI.create("http://127.0.0.1"));

    @BeforeEach
    void start() {
        server.start();
        client = new Client(server.uri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void restart() {
        server.close();
        server = new RegistryServer(log, "127.0.0.1", 0);
        start();
    }

    @Test
    void anEmptyRegistryHasNoSubjects() {
        assertEquals("200 []", client.get("/subjects").toString());
    }

    @Test
    void answersHaveTheRegistrysMediaType() {
        assertTrue(client.get("/").contentType().startsWith("application/vnd.schemaregistry.v1+json"));
    }

    @Test
    void refusalsHaveTheRegistrysMediaTypeToo() {
        assertTrue(client.get("/subjects/x/versions").contentType().startsWith(RegistryServer.MEDIA_TYPE));
    }

    @Test
    void plainJsonIsTakenAsWell() {
        assertEquals(
                200,
                client.send("PUT", "/config", "{\"compatibility\":\"FULL\"}", "application/json")
                        .status());
    }

    @Test
    void aFormIsNotTaken() {
        assertEquals(
                415,
                client.send("POST", "/subjects/s/versions", "{}", "application/x-www-form-urlencoded")
                        .errorCode());
    }

    @Test
    void theFirstSchemaHasTheFirstId() {
        assertEquals(
                "200 {'id':1}", client.postSchema("/subjects/s/versions", A).toString());
    }

    @Test
    void registeringAgainChangesNothing() {
        client.register("s", A);
        assertEquals(1, client.register("s", A));
        assertEquals("200 [1]", client.get("/subjects/s/versions").toString());
    }

    @Test
    void aSchemaInOtherSpacingIsTheSame() {
        client.register("s", A);
        assertEquals(1, client.register("s", A.replace(",", " ,\n ")));
    }

    @Test
    void aSchemaHasTheSameIdUnderEverySubject() {
        client.register("s", A);
        client.register("s", A_B);
        assertEquals(2, client.register("t", A_B));
    }

    @Test
    void aLookupTellsThePlace() {
        client.register("s", A);
        client.register("s", A_B);
        Client.Answer answer = client.postSchema("/subjects/s", A_B);
        assertEquals("s 2 2", place(answer));
    }

    @Test
    void aLookupRegistersNothing() {
        client.register("s", A);
        assertEquals(40403, client.postSchema("/subjects/s", A_B).errorCode());
        assertEquals("200 [1]", client.get("/subjects/s/versions").toString());
    }

    @Test
    void aLookupUnderAnUnknownSubjectSaysSo() {
        Client.Answer answer = client.postSchema("/subjects/nobody", A);
        assertEquals("404 40401", answer.status() + " " + answer.errorCode());
        assertEquals(
                "Subject 'nobody' not found.", answer.body().path("message").asText());
    }

    @Test
    void aSchemaIsFoundByItsId() {
        client.register("s", A);
        assertEquals(A, client.get("/schemas/ids/1").body().path("schema").asText());
    }

    @Test
    void clientsMayAddWhatTheyLikeToTheAddress() {
        client.register("s", A);
        assertEquals(
                "1",
                client.get("/schemas/ids/1?fetchMaxId=true&subject=s")
                        .body()
                        .path("maxId")
                        .asText());
    }

    @Test
    void theSchemaAloneIsAvailableById() {
        client.register("s", A);
        assertEquals(A, client.get("/schemas/ids/1/schema").body().toString());
    }

    @Test
    void anIdTellsWhereItIsUsed() {
        client.register("s", A);
        client.register("t", A);
        assertEquals("200 ['s','t']", client.get("/schemas/ids/1/subjects").toString());
        assertEquals(2, client.get("/schemas/ids/1/versions").body().size());
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertEquals(40403, client.get("/schemas/ids/77").errorCode());
        assertEquals(40403, client.get("/schemas/ids/x").errorCode());
    }

    @Test
    void onlyAvroIsOffered() {
        assertEquals("200 ['AVRO']", client.get("/schemas/types").toString());
        assertEquals(
                42201,
                client.post("/subjects/s/versions", "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}")
                        .errorCode());
    }

    @Test
    void versionsAreFoundByNumberAndAsTheLatest() {
        client.register("s", A);
        client.register("s", A_B);
        assertEquals("s 1 1", place(client.get("/subjects/s/versions/1")));
        assertEquals("s 2 2", place(client.get("/subjects/s/versions/latest")));
        assertEquals("s 2 2", place(client.get("/subjects/s/versions/-1")));
        assertEquals(A_B, client.get("/subjects/s/versions/2/schema").body().toString());
        assertEquals("200 []", client.get("/subjects/s/versions/2/referencedby").toString());
    }

    @Test
    void versionsThatAreNotThereAreNotFound() {
        client.register("s", A);
        assertEquals(40402, client.get("/subjects/s/versions/9").errorCode());
        assertEquals(40401, client.get("/subjects/t/versions/1").errorCode());
        assertEquals(42202, client.get("/subjects/s/versions/0").errorCode());
        assertEquals(42202, client.get("/subjects/s/versions/newest").errorCode());
    }

    @Test
    void brokenSchemasAreInvalid() {
        assertEquals(
                42201,
                client.postSchema("/subjects/s/versions", "{\"type\":\"nothing\"}")
                        .errorCode());
        assertEquals(
                42201, client.postSchema("/subjects/s/versions", "not json").errorCode());
        assertEquals(42201, client.post("/subjects/s/versions", "{}").errorCode());
        assertEquals(400, client.post("/subjects/s/versions", "{").errorCode());
    }

    @Test
    void referencesAreRefusedAndNotForgotten() {
        assertEquals(
                42201,
                client.post(
                                "/subjects/s/versions",
                                "{\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"n\",\"subject\":\"s\",\"version\":1}]}")
                        .errorCode());
    }

    @Test
    void clientsDoNotChooseIds() {
        assertEquals(
                42205,
                client.post("/subjects/s/versions", "{\"schema\":\"\\\"int\\\"\",\"id\":5}")
                        .errorCode());
    }

    @Test
    void anIncompatibleSchemaIsAConflict() {
        client.register("s", A);
        Client.Answer answer = client.postSchema("/subjects/s/versions", A_WITHOUT_DEFAULT);
        assertEquals("409 409", answer.status() + " " + answer.errorCode());
        assertTrue(answer.body().path("message").asText().contains("READER_FIELD_MISSING_DEFAULT_VALUE"));
    }

    @Test
    void compatibilityIsToldWithoutRegistering() {
        client.register("s", A);
        assertEquals(
                "200 {'is_compatible':false}",
                client.postSchema("/compatibility/subjects/s/versions/latest", A_WITHOUT_DEFAULT)
                        .toString());
        assertEquals(
                "200 {'is_compatible':true}",
                client.postSchema("/compatibility/subjects/s/versions", A_B).toString());
    }

    @Test
    void whatIsIncompatibleIsToldOnRequest() {
        client.register("s", A);
        assertEquals(
                1,
                client.postSchema("/compatibility/subjects/s/versions/1?verbose=true", A_WITHOUT_DEFAULT)
                        .body()
                        .path("messages")
                        .size());
    }

    @Test
    void aFirstVersionIsCompatible() {
        assertEquals(
                "200 {'is_compatible':true}",
                client.postSchema("/compatibility/subjects/new/versions/latest", A)
                        .toString());
        assertEquals(
                40401,
                client.postSchema("/compatibility/subjects/new/versions/1", A).errorCode());
    }

    @Test
    void theLevelIsFullTransitiveUnlessSet() {
        assertEquals(
                "200 {'compatibilityLevel':'FULL_TRANSITIVE'}",
                client.get("/config").toString());
    }

    @Test
    void aSubjectsLevelGoesBeforeTheGlobalOne() {
        client.register("s", A);
        assertEquals(
                "200 {'compatibility':'NONE'}",
                client.put("/config/s", "{\"compatibility\":\"none\"}").toString());
        assertEquals(
                200,
                client.postSchema("/subjects/s/versions", A_WITHOUT_DEFAULT).status());
    }

    @Test
    void aSubjectWithoutLevelSaysSo() {
        assertEquals(40408, client.get("/config/s").errorCode());
        assertEquals(
                "200 {'compatibilityLevel':'FULL_TRANSITIVE'}",
                client.get("/config/s?defaultToGlobal=true").toString());
    }

    @Test
    void aLevelIsTakenBack() {
        client.put("/config/s", "{\"compatibility\":\"NONE\"}");
        assertEquals(
                "200 {'compatibilityLevel':'NONE'}", client.delete("/config/s").toString());
        assertEquals(40408, client.get("/config/s").errorCode());
        client.put("/config", "{\"compatibility\":\"FORWARD\"}");
        client.delete("/config");
        assertEquals(
                "200 {'compatibilityLevel':'FULL_TRANSITIVE'}",
                client.get("/config").toString());
    }

    @Test
    void anUnknownLevelIsRefused() {
        assertEquals(
                42203, client.put("/config", "{\"compatibility\":\"MOSTLY\"}").errorCode());
    }

    @Test
    void nothingIsRegisteredInReadOnlyMode() {
        assertEquals(
                "200 {'mode':'READONLY'}",
                client.put("/mode", "{\"mode\":\"READONLY\"}").toString());
        assertEquals(42205, client.postSchema("/subjects/s/versions", A).errorCode());
        assertEquals(42204, client.put("/mode/s", "{\"mode\":\"IMPORT\"}").errorCode());
        client.put("/mode/s", "{\"mode\":\"READWRITE\"}");
        assertEquals(200, client.postSchema("/subjects/s/versions", A).status());
        assertEquals(40409, client.get("/mode/t").errorCode());
    }

    @Test
    void anUnknownAddressIsNotFound() {
        assertEquals(
                "404 404",
                client.get("/nowhere").status() + " " + client.get("/nowhere").errorCode());
    }

    @Test
    void aRestartKeepsIdsVersionsAndSettings() {
        client.register("s", A);
        client.register("s", A_B);
        client.put("/config/t", "{\"compatibility\":\"NONE\"}");
        client.put("/mode/t", "{\"mode\":\"READONLY\"}");
        restart();
        assertEquals(A_B, client.get("/schemas/ids/2").body().path("schema").asText());
        assertEquals("200 [1,2]", client.get("/subjects/s/versions").toString());
        assertEquals(
                "200 {'compatibilityLevel':'NONE'}", client.get("/config/t").toString());
        assertEquals("200 {'mode':'READONLY'}", client.get("/mode/t").toString());
        assertEquals(3, client.register("u", record("c")));
    }

    @Test
    void aWriteThatFailsIsRefusedAndNotSeen() {
        log.failNextWrite(false);
        assertEquals(50001, client.postSchema("/subjects/s/versions", A).errorCode());
        assertEquals(40401, client.get("/subjects/s/versions").errorCode());
    }

    @Test
    void aWriteThatFailedButArrivedIsFoundByTheNext() {
        log.failNextWrite(true);
        client.postSchema("/subjects/s/versions", A);
        assertEquals(2, client.register("t", A_B));
        assertEquals("200 [1]", client.get("/subjects/s/versions").toString());
        assertEquals(2, log.opened());
    }

    @Test
    void stancewiresSchemasAreRegisteredLookedUpAndRead() {
        HttpSchemaRegistry ours = new HttpSchemaRegistry(server.uri());
        Map<String, Integer> ids = SchemaRegistration.registerAll(ours);
        HttpSchemaRegistry another = new HttpSchemaRegistry(server.uri());
        assertEquals(ids.get("articles.raw-value"), another.idOf("articles.raw-value", RawArticle.getClassSchema()));
        RawArticle article = RawArticle.newBuilder().setArticleId("x").build();
        byte[] bytes = AvroSerde.of(ours, Topics.RAW, RawArticle.class).encode(article);
        assertEquals(
                article, AvroSerde.of(another, Topics.RAW, RawArticle.class).decode(bytes));
    }

    @Test
    void ourClientTellsWhatItIsRefused() {
        HttpSchemaRegistry ours = new HttpSchemaRegistry(server.uri());
        assertThrows(UnknownSchemaException.class, () -> ours.byId(5));
        assertThrows(UnknownSchemaException.class, () -> ours.idOf("s", Schema.create(Schema.Type.INT)));
        ours.register("s", new Schema.Parser().parse(A));
        assertThrows(
                IncompatibleSchemaException.class,
                () -> ours.register("s", new Schema.Parser().parse(A_WITHOUT_DEFAULT)));
    }

    @Test
    void aTakenPortIsSaidInOneLine() {
        RegistryServer second = new RegistryServer(new MemoryLog(), "127.0.0.1", server.port());
        SurroundingsException e = assertThrows(SurroundingsException.class, second::start);
        assertTrue(e.toString().contains("127.0.0.1:" + server.port()), e.toString());
    }

    private static String place(Client.Answer answer) {
        return answer.body().path("subject").asText() + " " + answer.body().path("version") + " "
                + answer.body().path("id");
    }

    static String record(String... fields) {
        StringBuilder schema = new StringBuilder("{\"type\":\"record\",\"name\":\"R\",\"fields\":[");
        for (String field : fields) {
            schema.append(schema.charAt(schema.length() - 1) == '[' ? "" : ",")
                    .append("{\"name\":\"" + field + "\",\"type\":\"int\",\"default\":0}");
        }
        return schema.append("]}").toString();
    }
}
