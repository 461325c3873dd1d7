package io.github.stancewire.app.command;

import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Gives an option that was not passed the value of the environment or of the settings file. Switches without a value,
 * such as {@code --fresh}, are for the command line alone.
 */
final class LayeredDefaults implements IDefaultValueProvider {
    private final Layers layers;

    LayeredDefaults(Layers layers) {
        this.layers = layers;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option && option.arity().min() > 0) {
            return layers.get(key(option)).map(Setting::value).orElse(null);
        }
        return null;
    }

    /** The key of an option: its description key, else its long name without the hyphens before it. */
    static String key(OptionSpec option) {
        @Nullable String given = option.descriptionKey();
        boolean named = given == null || given.isEmpty();
        return Layers.key(named ? option.longestName().replaceFirst("^--", "") : given);
    }
}
