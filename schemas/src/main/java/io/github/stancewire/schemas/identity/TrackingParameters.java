package io.github.stancewire.schemas.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parameters that advertising, newsletter and analytics tools add to an address; none of them changes the page. Only names
 * that the tools' own documents give are here: a name that some site may use for its pages is not.
 */
final class TrackingParameters {
    private static final List<String> PREFIXES = List.of("utm_", "at_custom", "pk_", "mtm_", "hsa_");

    private static final Set<String> NAMES = Set.of(
            // Click identifiers of advertising networks.
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "srsltid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "li_fat_id",
            "epik",
            "rb_clickid",
            // Newsletters.
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "vero_id",
            "vero_conv",
            "oly_enc_id",
            "oly_anon_id",
            // Analytics, and outlets' own campaign marks.
            "_ga",
            "_gl",
            "s_cid",
            "wt_mc",
            "xtor",
            "at_medium",
            "at_campaign",
            "cmpid",
            "ocid",
            "ref_src",
            "ref_url",
            "ito",
            "smid",
            "ns_mchannel",
            "ns_source",
            "ns_campaign");

    private TrackingParameters() {}

    /** Returns the query without them and without empty parameters; the order of the others is kept. */
    static String remove(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.equals("=") && !tracks(parameter))
                .collect(Collectors.joining("&"));
    }

    private static boolean tracks(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
