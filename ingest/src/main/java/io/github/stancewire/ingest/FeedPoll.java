package io.github.stancewire.ingest;

import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.publish.FeedState;

/**
 * A feed that was asked for.
 *
 * @param before what was known when it was asked
 */
record FeedPoll(Source.Feed feed, FeedState before, FetchResult result) {}
