package io.github.camelflashai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where consumers of one process keep in a file what their route took last: the option {@code stateRepository}.
 *
 * <p>Each change replaces the file as a whole, when the new one is on the disk, so that a process or machine that ends at any moment
 * leaves the old states or the new ones. It is UTF-8 whatever the platform's charset is, and only its owner can read it, where
 * the file system has such rights. Of a file that was torn or written to by something else, what is whole is kept, and a copy of it is left
 * beside it. It is for some thousands of states, and for one process at a time.
 */
public final class DurableFileStateRepository extends ServiceSupport implements StateRepository<String, String> {
    private static final Logger LOG = LoggerFactory.getLogger(DurableFileStateRepository.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHECKSUM_LENGTH = 8;

    private final Lock access = new ReentrantLock();
    private final Map<String, String> states = new TreeMap<>();
    private @Nullable Path file;

    /** One whose file is to be set. */
    public DurableFileStateRepository() {}

    /** One with a file, which need not be there yet. */
    public DurableFileStateRepository(Path file) {
        this.file = file;
    }

    /** The path of the file. It need not be there yet, nor its folder. */
    public void setFile(String file) {
        this.file = Path.of(file);
    }

    /**
     * Keeps a state.
     *
     * @throws UncheckedIOException if the file cannot be written; the old state stays
     */
    @Override
    public void setState(String key, String value) {
        access.lock();
        try {
            Map<String, String> next = new TreeMap<>(states);
            next.put(key, value);
            write(next);
            states.put(key, value);
        } catch (IOException e) {
            throw new UncheckedIOException("the states could not be written to " + file, e);
        } finally {
            access.unlock();
        }
    }

    @Override
    public @Nullable String getState(String key) {
        access.lock();
        try {
            return states.get(key);
        } finally {
            access.unlock();
        }
    }

    @Override
    protected void doStart() throws Exception {
        access.lock();
        try {
            Path folder = path().toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            states.clear();
            if (Files.exists(path())) {
                read();
            }
        } finally {
            access.unlock();
        }
    }

    private Path path() {
        if (file == null) {
            throw new IllegalArgumentException("The repository has no file: set the path of one");
        }
        return file;
    }

    /** Bytes that are no UTF-8 are wrong by their line's checksum, and cost no other line. */
    private void read() throws IOException {
        byte[] bytes = Files.readAllBytes(path());
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (String line : lines) {
            state(line).ifPresent(state -> states.put(state[0], state[1]));
        }
        long lost = lines.stream().filter(line -> state(line).isEmpty()).count();
        if (lost > 0) {
            Path copy = sibling(".torn");
            Files.deleteIfExists(copy);
            // Not by Files.copy, which would give it the rights of the torn one.
            Files.write(Files.createFile(copy, ownersOnly()), bytes);
            LOG.warn(
                    "{} is torn: {} of its {} lines cannot be read and are left out, so what they were about may come again. {} is a copy.",
                    file,
                    lost,
                    lines.size(),
                    copy);
        }
    }

    private void write(Map<String, String> next) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> state : next.entrySet()) {
            text.append(line(state.getKey(), state.getValue())).append('\n');
        }
        Path fresh = sibling(".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), ownersOnly())) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    /** So that the new name is on the disk too. Where a folder cannot be opened, the system sees to it itself. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(path().toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            LOG.trace("The folder of {} cannot be forced to the disk", file, e);
        }
    }

    private Path sibling(String suffix) {
        return path().resolveSibling(path().getFileName() + suffix);
    }

    private FileAttribute<?>[] ownersOnly() {
        return path().getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A state as a line: the checksum of what follows, and that, a JSON array of key and value. */
    private static String line(String key, String value) throws JsonProcessingException {
        String json = JSON.writeValueAsString(List.of(key, value));
        return checksum(json) + json;
    }

    private static Optional<String[]> state(String line) {
        if (line.length() <= CHECKSUM_LENGTH
                || !checksum(line.substring(CHECKSUM_LENGTH)).equals(line.substring(0, CHECKSUM_LENGTH))) {
            return Optional.empty();
        }
        try {
            String[] state = JSON.readValue(line.substring(CHECKSUM_LENGTH), String[].class);
            return Optional.of(state).filter(both -> both.length == 2);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%0" + CHECKSUM_LENGTH + "x", checksum.getValue());
    }
}
