package io.github.stancewire.analysis.syntax;

/**
 * What the tag of a word is told from: the word, its neighbours, their endings, shapes and classes, the tags they may have,
 * and the two tags before. Templates after Toutanova et al. (2003) and Owoputi et al. (2013). Stateless.
 */
final class TagFeatures {
    static final int COUNT = 46;

    private TagFeatures() {}

    /** Fills {@code features} and returns how many there are. {@code before} is the last tag's number from 1, or 0. */
    static int fill(Forms forms, int i, int before, int second, int[] features) {
        int last = i - 1;
        int end = forms.size;
        int w = forms.lower[i];
        int w1 = forms.lower[i + 1];
        int p1 = last >= 0 ? forms.lower[last] : 1;
        int p2 = i >= 2 ? forms.lower[i - 2] : 1;
        int shape = forms.shape[i];
        int place = i == 0 ? 1 : i == end - 1 ? 2 : 3;
        int pShape = last >= 0 ? forms.shape[last] : 0;
        int possible = forms.tags[i];
        int next = forms.tags[i + 1];
        int next2 = forms.tags[i + 2];
        int known = next != 0 ? next : Mix.with(3, forms.endings[1][i + 1], forms.shape[i + 1]);
        int own = possible != 0 ? possible : Mix.with(5, forms.endings[2][i]);
        int n = 0;
        features[n++] = Mix.with(101, w);
        features[n++] = Mix.with(102, w, shape);
        features[n++] = Mix.with(103, p1);
        features[n++] = Mix.with(104, w1);
        features[n++] = Mix.with(105, p2);
        features[n++] = Mix.with(106, forms.lower[i + 2]);
        features[n++] = Mix.with(107, p1, w);
        features[n++] = Mix.with(108, w, w1);
        features[n++] = Mix.with(109, before);
        features[n++] = Mix.with(110, before, second);
        features[n++] = Mix.with(111, before, w);
        features[n++] = Mix.with(112, before, second, w);
        features[n++] = Mix.with(113, before, w1);
        features[n++] = Mix.with(114, before, known);
        features[n++] = Mix.with(115, before, own, known);
        features[n++] = Mix.with(116, own, known, next2);
        features[n++] = Mix.with(117, own, known);
        features[n++] = Mix.with(118, w, known);
        features[n++] = Mix.with(119, before, own);
        features[n++] = Mix.with(120, before, second, own);
        features[n++] = Mix.with(121, shape, place);
        features[n++] = Mix.with(122, shape, pShape, forms.shape[i + 1]);
        features[n++] = Mix.with(123, before, shape, own);
        features[n++] = Mix.with(124, forms.fine[i]);
        features[n++] = Mix.with(125, forms.coarse[i], shape, before);
        features[n++] = Mix.with(126, last >= 0 ? forms.fine[last] : 0, forms.fine[i]);
        features[n++] = Mix.with(127, forms.fine[i], forms.fine[i + 1]);
        features[n++] = Mix.with(128, forms.coarse[i], forms.coarse[i + 1], before);
        features[n++] = Mix.with(129, forms.fine[i + 1], before);
        features[n++] = Mix.with(130, forms.endings[0][i]);
        features[n++] = Mix.with(131, forms.endings[1][i], shape);
        features[n++] = Mix.with(132, forms.endings[2][i], shape);
        features[n++] = Mix.with(133, forms.endings[3][i]);
        features[n++] = Mix.with(134, forms.endings[1][i], before);
        features[n++] = Mix.with(135, forms.endings[2][i], before, known);
        features[n++] = Mix.with(136, forms.endings[2][i + 1], own);
        features[n++] = Mix.with(137, last >= 0 ? forms.endings[2][last] : 0, own);
        features[n++] = Mix.with(138, forms.beginnings[0][i], shape);
        features[n++] = Mix.with(139, forms.beginnings[1][i]);
        features[n++] = Mix.with(140, forms.beginnings[2][i]);
        features[n++] = Mix.with(141, forms.shape[i + 1], own, before);
        features[n++] = Mix.with(142, p1, own);
        features[n++] = Mix.with(143, p1, known);
        features[n++] = Mix.with(144, p1, w1);
        features[n++] = Mix.with(145, p2, before, own);
        features[n++] = 7;
        for (int j = 0; j < n; j++) {
            int feature = Mix.end(features[j]);
            features[j] = feature == 0 ? 1 : feature;
        }
        return n;
    }
}
