package io.github.stancewire.e2e.containers;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;

/**
 * A disk of a few megabytes, in memory, that can be filled and cleared. A container of its own keeps it mounted, so that
 * what is on it outlives the container that uses it.
 */
final class SmallDisk implements AutoCloseable {
    private static final String BALLAST = "/disk/ballast";

    private final String name;
    private final GenericContainer<?> keeper;

    private SmallDisk(String name, GenericContainer<?> keeper) {
        this.name = name;
        this.keeper = keeper;
    }

    /** @param user number of the one who may write */
    static SmallDisk create(int megabytes, int user) {
        String name = Containers.engine()
                .createVolumeCmd()
                .withDriver("local")
                .withDriverOpts(Map.of(
                        "type", "tmpfs", "device", "tmpfs", "o", "size=" + megabytes + "m,uid=" + user + ",mode=0700"))
                .exec()
                .getName();
        GenericContainer<?> keeper = new GenericContainer<>(Containers.KAFKA)
                .withCommand("sleep", "infinity")
                .withCreateContainerCmdModifier(command -> command.withUser("0"));
        mount(keeper, name, "/disk");
        SmallDisk disk = new SmallDisk(name, keeper);
        keeper.start();
        return disk;
    }

    void mount(GenericContainer<?> container, String path) {
        mount(container, name, path);
    }

    private static void mount(GenericContainer<?> container, String name, String path) {
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = Objects.requireNonNull(command.getHostConfig());
            host.withBinds(new Bind(name, new Volume(path)));
        });
    }

    /** Leaves no byte free. */
    void fill() throws Exception {
        run("dd if=/dev/zero of=" + BALLAST + " bs=64k 2>&1 || true; dd if=/dev/zero of=" + BALLAST
                + ".rest bs=512 2>&1 || true");
    }

    void clear() throws Exception {
        run("rm -f " + BALLAST + "*");
    }

    private void run(String script) throws Exception {
        ExecResult result = keeper.execInContainer("bash", "-c", script);
        if (result.getExitCode() != 0) {
            throw new IllegalStateException(result.toString());
        }
    }

    @Override
    public void close() {
        keeper.stop();
        Containers.engine().removeVolumeCmd(name).exec();
    }
}
