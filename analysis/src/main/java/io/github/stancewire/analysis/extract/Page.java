package io.github.stancewire.analysis.extract;

import java.util.List;

/**
 * A page as it reads from top to bottom.
 *
 * @param boxes parents before their children; the first holds all
 */
record Page(List<Block> blocks, List<Box> boxes, PageFacts facts) {}
