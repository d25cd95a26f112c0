package org.lifang.server.documents.signing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import org.lifang.server.answers.Messages;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** {@code seal import FILE}: signs by the key of a PKCS#12 file from now on; its password is the first line read. */
@Component
final class SealJob implements Job {

    private static final int WRONG_USE = 2;

    private final SealKeys seals;
    private final Messages messages;

    SealJob(SealKeys seals, Messages messages) {
        this.seals = seals;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public int run(List<String> args) throws IOException {
        if (args.size() != 2 || !args.getFirst().equals("import")) {
            System.err.println(words("SEAL_USAGE"));
            return WRONG_USE;
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        try (InputStream file = Files.newInputStream(Path.of(args.getLast()))) {
            SealKey brought = seals.bring(file, line == null ? new char[0] : line.toCharArray());
            System.out.println(words("SEAL_BROUGHT", brought.id()));
            return 0;
        } catch (GeneralSecurityException | IOException e) {
            System.err.println(words("SEAL_UNFIT") + " " + e.getMessage());
            return 1;
        }
    }

    /** Nobody at a terminal has chosen a language: both. */
    private String words(String code, Object... params) {
        List<Object> filled = List.of(params);
        return messages.text(code, filled, Locale.SIMPLIFIED_CHINESE)
                + " "
                + messages.text(code, filled, Locale.ENGLISH);
    }
}
