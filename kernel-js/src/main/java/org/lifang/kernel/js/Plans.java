package org.lifang.kernel.js;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.AgreedWords;
import org.lifang.kernel.plan.Limits;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.kernel.plan.Options;
import org.lifang.kernel.plan.PolicyReader;
import org.lifang.kernel.plan.Question;
import org.teavm.jso.JSExport;

/** What a browser can ask of {@code kernel.plan}; every answer is JSON, a question it cannot read is told as wrong. */
public final class Plans {

    /** The policy last read: a page asks many times under one. */
    private static volatile @Nullable Known known;

    private Plans() {}

    private record Known(String text, PolicyReader.Outcome outcome) {}

    /** The faults of a policy's text, warnings included; an empty list when there is nothing to say. */
    @JSExport
    public static String policyFaults(String policy) {
        return Told.faults(PolicyReader.read(policy).faults());
    }

    /** Every option of a question under a policy's text. */
    @JSExport
    public static String options(String question, String policy) {
        return answer(question, policy, (asked, under) -> Told.options(Options.of(Asked.question(asked), under)));
    }

    /** One arrangement under a policy's text, worked out or refused. */
    @JSExport
    public static String quote(String question, String arrangement, String policy) {
        return answer(question, policy, (asked, under) -> {
            Question read = Asked.question(asked);
            return Told.quote(Options.quote(read, under, Asked.arrangement(Json.read(arrangement))));
        });
    }

    private static PolicyReader.Outcome read(String policy) {
        Known last = known;
        if (last == null || !last.text.equals(policy)) {
            last = new Known(policy, PolicyReader.read(policy));
            known = last;
        }
        return last.outcome;
    }

    /**
     * Whether limits, whose signature was checked before, let their holder agree to an arrangement offline.
     *
     * @param limits their bytes in hexadecimal, the local epoch day and the seconds since 1970-01-01 UTC
     */
    @JSExport
    public static String mayAgree(String question, String arrangement, String policy, String limits) {
        return answer(question, policy, (asked, under) -> {
            Question read = Asked.question(asked);
            Members with = Json.read(limits);
            Limits signed = Limits.of(Asked.bytes(with.text("payload")));
            boolean may = signed != null
                    && signed.policy().equals(under.reference())
                    && Options.quote(read, under, Asked.arrangement(Json.read(arrangement)))
                            instanceof Options.Offered offered
                    && signed.cover(read.debt(), offered.option(), with.whole("day"), with.number("now"));
            return new JsonText().object().with("may", may).end().text();
        });
    }

    /**
     * The text of an arrangement as it is agreed to at the door, word for word the server's.
     *
     * @param wording {@code payload} is a {@link AgreedWords}'s, whose signature was checked before; {@code number} the
     *     agreement's; {@code currency} that of the loan
     */
    @JSExport
    public static String agreement(String question, String arrangement, String policy, String wording) {
        return answer(question, policy, (asked, under) -> {
            Members with = Json.read(wording);
            AgreedWords words = AgreedWords.of(with.text("payload"));
            if (words == null) {
                return Told.wrong("no wording");
            }
            return switch (Options.quote(Asked.question(asked), under, Asked.arrangement(Json.read(arrangement)))) {
                case Options.Offered yes ->
                    new JsonText()
                            .object()
                            .with("text", words.agreement(with.text("number"), with.text("currency"), yes.option()))
                            .end()
                            .text();
                case Options.Declined no -> Told.quote(no);
            };
        });
    }

    private interface Answering {
        String answer(Members question, OptionPolicy policy);
    }

    private static String answer(String question, String policy, Answering answering) {
        try {
            return switch (read(policy)) {
                case PolicyReader.Read read -> answering.answer(Json.read(question), read.policy());
                case PolicyReader.Refused refused -> Told.faults(refused.faults());
            };
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | DateTimeException e) {
            return Told.wrong(String.valueOf(e.getMessage()));
        }
    }
}
