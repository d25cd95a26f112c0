package org.lifang.kernel.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.kernel.plan.Limits;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.kernel.plan.Options;
import org.lifang.kernel.plan.PolicyReader;
import org.lifang.kernel.plan.Question;

/** The browser's kernel says what the server's says, character by character; {@code -Dlifang.cases=100000} for long. */
final class BrowserTest {

    private static final int CASES = Integer.getInteger("lifang.cases", 1_000);
    private static final long SEED = Long.getLong("lifang.seed", 20_261_122L);
    private static final Path KERNEL = Path.of("target", "javascript", "lifang-plan.js");

    /** One call, as a line to the browser's side and as a call to ours. */
    private record Call(String name, int policy, String question, String arrangement, String limits) {

        String line() {
            return name + "\t" + policy + "\t" + question + "\t" + arrangement + "\t" + limits + "\n";
        }

        String answer(List<String> policies) {
            return switch (name) {
                case "options" -> Plans.options(question, policies.get(policy));
                case "quote" -> Plans.quote(question, arrangement, policies.get(policy));
                case "may" -> Plans.mayAgree(question, arrangement, policies.get(policy), limits);
                default -> Plans.policyFaults(policies.get(policy));
            };
        }
    }

    @Test
    void browserAndServerOfferTheSameToTheFen(@TempDir Path folder) throws Exception {
        List<String> policies = policies();
        Path texts = folder.resolve("policies");
        Files.writeString(texts, String.join("\f", policies));
        Process node = new ProcessBuilder("node", "src/test/resources/ask.mjs", KERNEL.toString(), texts.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> ask(node, policies.size()));
        int offered = 0;
        int may = 0;
        try (BufferedReader answers = node.inputReader(StandardCharsets.UTF_8)) {
            for (Call call : calls(policies.size())) {
                String ours = call.answer(policies);
                assertThat(answers.readLine()).as("%s", call).isEqualTo(hash(ours));
                may += ours.equals("{\"may\":true}") ? 1 : 0;
                offered += ours.contains("\"offered\":[{") ? 1 : 0;
            }
        } finally {
            node.destroy();
        }
        asking.join();
        assertThat(offered).isGreaterThan(CASES / 3);
        assertThat(may).isBetween(CASES / 50, CASES / 10);
    }

    @Test
    void questionsNobodyCanReadAreToldAsWrong() {
        String policy = house();
        assertThat(Plans.options("{", policy)).startsWith("{\"wrong\":");
        assertThat(Plans.options("{} {}", policy)).startsWith("{\"wrong\":");
        assertThat(Plans.options("{\"debt\":99999999999999999999}", policy)).startsWith("{\"wrong\":");
        assertThat(Plans.options("{\"debt\":{}}", policy)).isEqualTo("{\"wrong\":\"wrong or missing: coming\"}");
        assertThat(Plans.options("{}", "policy")).startsWith("{\"faults\":[{\"severity\":\"ERROR\"");
        assertThat(Plans.policyFaults(policy)).isEqualTo("{\"faults\":[]}");
    }

    private static void ask(Process node, int policies) {
        try (Writer to = node.outputWriter(StandardCharsets.UTF_8)) {
            for (Call call : calls(policies)) {
                to.write(call.line());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same calls every time, one after the other and never all at once. */
    private static Iterable<Call> calls(int policies) {
        return () -> {
            Cases cases = new Cases(SEED);
            return IntStream.range(0, CASES)
                    .mapToObj(i -> switch (i % 10) {
                        case 0, 1 -> new Call("quote", i % policies, cases.question(), cases.arrangement(), "");
                        case 2 -> may(cases);
                        case 3 -> new Call("faults", i % policies, "", "", "");
                        default -> new Call("options", i % policies, cases.question(), "", "");
                    })
                    .iterator();
        };
    }

    private static Call may(Cases cases) {
        String text = cases.question();
        Question question = Asked.question(Json.read(text));
        OptionPolicy policy = ((PolicyReader.Read) PolicyReader.read(house())).policy();
        Limits limits = Limits.of(question, policy, new Limits.Wanted("1", 7, "2", "PLANNER", 1, 2_000_000_000));
        List<Option> offered = Options.of(question, policy).offered();
        if (offered.isEmpty()) {
            return new Call("options", 0, text, "", "");
        }
        Option option = offered.get(offered.size() / 2);
        return new Call(
                "may",
                0,
                text,
                Told.arrangement(option.arrangement()),
                new JsonText()
                        .object()
                        .with("payload", HexFormat.of().formatHex(limits.payload()))
                        .with("day", question.debt().asOf().toEpochDay())
                        .with("now", 1_900_000_000)
                        .end()
                        .text());
    }

    /** The shipped policy; one that is open to nearly everybody; one with faults. */
    private static List<String> policies() {
        String house = house();
        List<String> policies = new ArrayList<>(List.of(house));
        policies.add(house.replace("buckets M1 M4", "buckets M0 M7")
                .replace("buckets M0 M4", "buckets M0 M7")
                .replace("buckets M0 M3", "buckets M0 M7")
                .replace("  hardship claimed recognised\n", "")
                .replace("above-line flag", "above-line refuse"));
        policies.add(
                house.replace("most-waived 2000.00", "most-waived 1.00").replace("kind deferral\n", "kind rest\n"));
        return policies;
    }

    private static String house() {
        try (InputStream in = OptionPolicy.class.getResourceAsStream("house-options.policy")) {
            if (in == null) {
                throw new AssertionError("no shipped policy");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(PolicyReader.read(text)).isInstanceOf(PolicyReader.Read.class);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
