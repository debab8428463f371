package io.github.camelflashai.nightlycsv;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.main.Main;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/** With the simulator it plays a demo and ends; with an account it waits for files. */
public final class NightlyCsv {
    private static final String BASE_URL = "flashai.base-url";
    private static final List<String> ACCOUNT = List.of(
            BASE_URL,
            "flashai.client-id",
            "flashai.client-secret",
            "flashai.user-id",
            "flashai.script",
            "flashai.lines");

    private NightlyCsv() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) throws Exception {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            if (!arg.startsWith("--") || parts.length < 2) {
                out.println("Settings look like --flashai.base-url=https://HOST/api/v1/thirdApi, and this does not: "
                        + arg);
                return 2;
            }
            settings.put(parts[0].substring(2), parts[1]);
        }
        if (!settings.containsKey(BASE_URL)) {
            return new Demo(out, settings).play();
        }
        List<String> lacking =
                ACCOUNT.stream().filter(name -> !settings.containsKey(name)).toList();
        if (!lacking.isEmpty()) {
            out.println("The account is not whole: give --" + String.join("=..., --", lacking) + "=...");
            return 2;
        }
        Main main = main(settings);
        out.println("Waiting for files in " + folder(settings).resolve("inbox").toAbsolutePath());
        main.run();
        return main.getExitCode();
    }

    static Main main(Map<String, String> settings) {
        Main main = new Main();
        settings.forEach(main::addOverrideProperty);
        main.configure().addRoutesBuilder(new NightlyRoutes());
        Path folder = folder(settings);
        main.bind("doNotCall", new DoNotCall(folder.resolve("do-not-call.txt")));
        // What was sent, or may have been: by it a restart in the middle of a file calls nobody twice.
        main.bind(
                "ledger",
                FileIdempotentRepository.fileIdempotentRepository(
                        new File(folder.toFile(), "ledger"), new HashMap<>()));
        return main;
    }

    private static Path folder(Map<String, String> settings) {
        return Path.of(settings.getOrDefault("nightly-csv.folder", "nightly-csv"));
    }
}
