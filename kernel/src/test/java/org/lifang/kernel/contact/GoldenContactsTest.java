package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Golden;
import org.lifang.kernel.contact.facts.Snapshot;

/**
 * The cases of every rule as stored questions with their answers, for every platform that runs the gate; they also hold
 * the stored form still. {@code -Dgolden.update=true} writes them anew.
 */
class GoldenContactsTest {

    private static final Path FILE = Path.of("src/test/resources/golden/contact.csv");

    private static String answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Permit permit -> "PERMIT," + findings(permit) + ",-1";
            case Verdict.Hold hold -> "HOLD," + findings(hold) + "," + hold.retryFrom();
            case Verdict.Deny deny -> "DENY," + findings(deny) + "," + deny.retryFrom();
        };
    }

    private static String findings(Verdict verdict) {
        return verdict.findings().stream()
                .map(each -> each.rule().id() + ":" + each.code() + ":" + each.action())
                .collect(Collectors.joining(" "));
    }

    private static String row(RuleCase each, String name, Scene scene) {
        String pack = Packs.home(each.rule());
        Snapshot asked = new Snapshot(scene.proposal, scene.facts.build());
        return String.join(
                ",",
                each.rule().id() + "-" + name,
                pack,
                HexFormat.of().formatHex(asked.bytes()),
                answer(scene.verdict(Packs.gate(pack))));
    }

    @Test
    void everyStoredQuestionIsAnsweredAsItStands() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            List<String> lines = new ArrayList<>();
            lines.add("# Stored questions of the rules' cases and their answers. Times are local seconds since 1970.");
            lines.add("case,pack,snapshot,answer,findings,retryFrom");
            for (RuleCase each : RulesTest.cases()) {
                lines.add(row(each, "good", each.good().get()));
                lines.add(row(each, each.code().name().toLowerCase(Locale.ROOT), each.broken()));
            }
            Files.writeString(FILE, String.join("\n", lines) + "\n");
            return;
        }
        Golden golden = Golden.read("contact");
        assertThat(golden.rows()).hasSizeGreaterThan(300);
        for (List<String> row : golden.rows()) {
            Snapshot asked = Objects.requireNonNull(
                    Snapshot.of(HexFormat.of().parseHex(golden.text(row, "snapshot"))), golden.text(row, "case"));
            Verdict verdict = Packs.gate(golden.text(row, "pack")).ask(asked.proposal(), asked.facts());
            assertThat(answer(verdict))
                    .as(golden.text(row, "case"))
                    .isEqualTo(golden.text(row, "answer")
                            + "," + golden.text(row, "findings")
                            + "," + golden.text(row, "retryFrom"));
        }
    }
}
