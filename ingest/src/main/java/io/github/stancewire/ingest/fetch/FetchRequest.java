package io.github.stancewire.ingest.fetch;

import java.net.URI;

/**
 * A wish for what is at an address.
 *
 * @param address from {@link WebAddress}
 * @param given the address that a person gave and that led here; the same for a source itself
 * @param known from the last answer; {@link Validators#NONE} to get it whatever its age
 * @param accept what to tell the server that is understood
 */
public record FetchRequest(URI address, URI given, Validators known, Accept accept) {
    /** Media types, as in the header of that name. */
    public enum Accept {
        FEED(
                "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9,"
                        + " text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"),
        PAGE("text/html, application/xhtml+xml, */*;q=0.1"),
        SITEMAP("application/xml, text/xml, application/gzip;q=0.9, */*;q=0.1"),
        ROBOTS("text/plain, */*;q=0.1");

        private final String header;

        Accept(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }
    }
}
