package io.github.stancewire.ingest.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What a failed TLS handshake means to the person who gave the address. */
final class Certificates {
    private Certificates() {}

    /** One clause for people; empty when the certificate is not to blame. */
    static Optional<String> problem(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLPeerUnverifiedException || isOtherName(cause)) {
                return Optional.of("its certificate is for another name");
            }
            if (cause instanceof CertificateExpiredException) {
                return Optional.of("its certificate has expired");
            }
            if (cause instanceof CertificateNotYetValidException) {
                return Optional.of("its certificate is not valid yet; check this machine's clock");
            }
            if (cause instanceof CertPathBuilderException) {
                return Optional.of("its certificate is signed by nobody that Java trusts");
            }
        }
        return Optional.empty();
    }

    /** Java has no exception of its own for it: "No subject alternative DNS name matching ... found" and its kin. */
    private static boolean isOtherName(Throwable cause) {
        return cause instanceof CertificateException
                && String.valueOf(cause.getMessage()).startsWith("No ")
                && String.valueOf(cause.getMessage()).contains(" match");
    }
}
