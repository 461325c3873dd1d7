package io.github.stancewire.ingest.feed;

/** Names by which modules of feeds are told. */
final class Namespaces {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String ATOM_03 = "http://purl.org/atom/ns#";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    static final String FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0";
    static final String MEDIA = "http://search.yahoo.com/mrss/";
    static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
    static final String XHTML = "http://www.w3.org/1999/xhtml";

    private Namespaces() {}

    static boolean isAtom(String namespace) {
        return namespace.equals(ATOM) || namespace.equals(ATOM_03);
    }
}
