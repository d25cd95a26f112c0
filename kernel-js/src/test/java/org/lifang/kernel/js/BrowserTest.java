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
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.kernel.plan.AgreedWords;
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

    private static final AgreedWords WORDING = phrases();

    /** One call, as a line to the browser's side and as a call to ours. */
    private record Call(String name, int policy, String question, String arrangement, String limits) {

        String line() {
            return name + "\t" + policy + "\t" + question + "\t" + arrangement + "\t" + limits + "\n";
        }

        String answer(List<String> policies) {
            return switch (name) {
                case "options" -> Plans.options(question, policies.get(policy));
                case "quote" -> Plans.quote(question, arrangement, policies.get(policy));
                case "agreement" -> Plans.agreement(question, arrangement, policies.get(policy), limits);
                case "may" -> Plans.mayAgree(question, arrangement, policies.get(policy), limits);
                default -> Plans.policyFaults(policies.get(policy));
            };
        }
    }

    @Test
    void browserAndServerOfferTheSameToTheFen(@TempDir Path folder) throws Exception {
        int[] seen = new int[2];
        compare(folder, calls(policies().size()), ours -> {
            seen[0] += ours.contains("\"offered\":[{") ? 1 : 0;
            seen[1] += ours.equals("{\"may\":true}") ? 1 : 0;
        });
        assertThat(seen[0]).isGreaterThan(CASES / 3);
        assertThat(seen[1]).isBetween(CASES / 50, CASES / 10);
    }

    @Test
    void browserAndServerWriteTheSameAgreementsToTheLetter(@TempDir Path folder) throws Exception {
        int[] written = new int[1];
        Iterable<Call> signed = () -> {
            Cases cases = new Cases(SEED + 1);
            return IntStream.range(0, 2 * CASES)
                    .mapToObj(i -> told(cases, true))
                    .iterator();
        };
        compare(folder, signed, ours -> written[0] += ours.startsWith("{\"text\":\"") ? 1 : 0);
        assertThat(written[0]).isGreaterThan(CASES);
    }

    private static void compare(Path folder, Iterable<Call> calls, Consumer<String> seen) throws Exception {
        List<String> policies = policies();
        Path texts = folder.resolve("policies");
        Files.writeString(texts, String.join("\f", policies));
        Process node = new ProcessBuilder("node", "src/test/resources/ask.mjs", KERNEL.toString(), texts.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> ask(node, calls));
        try (BufferedReader answers = node.inputReader(StandardCharsets.UTF_8)) {
            for (Call call : calls) {
                String ours = call.answer(policies);
                assertThat(answers.readLine()).as("%s", call).isEqualTo(hash(ours));
                seen.accept(ours);
            }
        } finally {
            node.destroy();
        }
        asking.join();
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

    private static void ask(Process node, Iterable<Call> calls) {
        try (Writer to = node.outputWriter(StandardCharsets.UTF_8)) {
            for (Call call : calls) {
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
                        case 2 -> told(cases, false);
                        case 3 -> new Call("faults", i % policies, "", "", "");
                        default -> new Call("options", i % policies, cases.question(), "", "");
                    })
                    .iterator();
        };
    }

    /** Whether somebody may agree to an option, or what they would sign. */
    private static Call told(Cases cases, boolean text) {
        String asked = cases.question();
        Question question = Asked.question(Json.read(asked));
        OptionPolicy policy = ((PolicyReader.Read) PolicyReader.read(house())).policy();
        List<Option> offered = Options.of(question, policy).offered();
        if (offered.isEmpty()) {
            return new Call("options", 0, asked, "", "");
        }
        Option option = offered.get(offered.size() / 2);
        String arrangement = Told.arrangement(option.arrangement());
        return text
                ? new Call("agreement", 0, asked, arrangement, wording())
                : new Call("may", 0, asked, arrangement, limits(question, policy));
    }

    private static String limits(Question question, OptionPolicy policy) {
        Limits limits = Limits.of(question, policy, new Limits.Wanted("1", 7, "2", "PLANNER", 1, 2_000_000_000));
        return new JsonText()
                .object()
                .with("payload", HexFormat.of().formatHex(limits.payload()))
                .with("day", question.debt().asOf().toEpochDay())
                .with("now", 1_900_000_000)
                .end()
                .text();
    }

    private static String wording() {
        return new JsonText()
                .object()
                .with("payload", WORDING.payload())
                .with("number", "0199c1f0-0000-7000-8000-00000000000a")
                .with("currency", "CNY")
                .end()
                .text();
    }

    private static AgreedWords phrases() {
        TreeMap<String, String> phrases = new TreeMap<>();
        AgreedWords.keys().forEach(key -> phrases.put(key, key + "：{7}、{6}，{5} {4} {3} {2} {1} {0} {9} {x}{ 元"));
        return new AgreedWords("zh-CN", 3, 100_000, phrases);
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
