package io.github.stancewire.app.registry;

/** A refusal with one of Confluent's error codes, answered as it is. */
final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int HTTP_CODES = 1_000;
    private static final int SHARE_OF_A_CODE = 100;

    private final int code;
    private final String text;

    private RegistryException(int code, String text) {
        super(text);
        this.code = code;
        this.text = text;
    }

    /** Confluent's error code: the HTTP status, or the status followed by two digits. */
    int code() {
        return code;
    }

    String text() {
        return text;
    }

    int status() {
        return code < HTTP_CODES ? code : code / SHARE_OF_A_CODE;
    }

    static RegistryException badRequest(String message) {
        return new RegistryException(400, message);
    }

    static RegistryException unsupportedMediaType(String received) {
        return new RegistryException(
                415, "Content-Type " + received + " is not supported; send " + RegistryServer.MEDIA_TYPE);
    }

    static RegistryException noSubject(String subject) {
        return new RegistryException(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryException noVersion(String version) {
        return new RegistryException(40402, "Version " + version + " not found.");
    }

    static RegistryException noSchema(String what) {
        return new RegistryException(40403, what + " not found");
    }

    static RegistryException subjectSoftDeleted(String subject) {
        return new RegistryException(
                40404, "Subject '" + subject + "' was soft deleted. Set permanent=true to delete permanently");
    }

    static RegistryException subjectNotSoftDeleted(String subject) {
        return new RegistryException(
                40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
    }

    static RegistryException versionSoftDeleted(String subject, int version) {
        return new RegistryException(
                40406,
                "Subject '" + subject + "' Version " + version
                        + " was soft deleted. Set permanent=true to delete permanently");
    }

    static RegistryException versionNotSoftDeleted(String subject, int version) {
        return new RegistryException(
                40407,
                "Subject '" + subject + "' Version " + version
                        + " was not deleted first before being permanently deleted");
    }

    static RegistryException noLevel(String subject) {
        return new RegistryException(
                40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryException noMode(String subject) {
        return new RegistryException(40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    static RegistryException incompatible(String subject, String details) {
        return new RegistryException(
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                        + "\", details: " + details);
    }

    static RegistryException invalidSchema(String details) {
        return new RegistryException(42201, "Invalid schema: " + details);
    }

    static RegistryException invalidVersion(String version) {
        return new RegistryException(
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");
    }

    static RegistryException invalidLevel(String received) {
        return new RegistryException(
                42203,
                "Invalid compatibility level '" + received + "'. Valid values are none, backward, forward, full, "
                        + "backward_transitive, forward_transitive, and full_transitive");
    }

    static RegistryException invalidMode(String received) {
        return new RegistryException(
                42204, "Invalid mode '" + received + "'. Valid values are READWRITE, READONLY and READONLY_OVERRIDE");
    }

    static RegistryException notPermitted(String why) {
        return new RegistryException(42205, why);
    }

    static RegistryException store(String why) {
        return new RegistryException(50001, "Error in the backend data store: " + why);
    }
}
