package org.lifang.server.field.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.VisitPlace;
import org.lifang.server.answers.Amount;
import org.lifang.server.plans.agreement.DoorWordings.WordingView;
import org.lifang.server.plans.option.OptionViews;

/** What a phone is given. */
final class DayViews {

    private DayViews() {}

    /**
     * A day, or what changed of it since a version.
     *
     * @param version to be named when asking the next time
     * @param whole whether it stands for itself; otherwise what is not named is as it was
     * @param serverTime milliseconds since 1970-01-01 UTC
     * @param head null when it is as it was
     * @param badge null when it is as it was
     * @param stops new or changed ones; a stop is always sent whole
     * @param gone stops that are no longer this person's; what was begun there may still be told
     * @param policies texts of policies on options, new or changed
     * @param wordings signed phrases with which agreements are written, by language, new or changed
     */
    record DayView(
            String version,
            boolean whole,
            LocalDate date,
            long serverTime,
            @Nullable HeadView head,
            @Nullable BadgeView badge,
            List<StopView> stops,
            List<UUID> gone,
            List<PolicyView> policies,
            List<WordingView> wordings) {}

    /**
     * What all stops have in common.
     *
     * @param helpline for people in distress
     * @param keys by which permits and limits are checked offline
     * @param order ids of the stops in the order of the plan
     */
    record HeadView(
            UUID personId,
            String personName,
            String institution,
            @Nullable String phone,
            String helpline,
            List<MateView> crew,
            List<KeyView> keys,
            List<UUID> order,
            @Nullable Instant clockedIn,
            @Nullable Instant clockedOut) {}

    /**
     * One of those who may come along.
     *
     * @param fromDay first local epoch day on which they are cleared
     */
    record MateView(
            UUID id,
            String name,
            String employer,
            @Nullable String certificate,
            int fromDay,
            int toDay,
            boolean signedIn) {}

    /** An Ed25519 key, SPKI in Base64. */
    record KeyView(String id, String publicKey) {}

    /**
     * Codes of the day, each good for its time.
     *
     * @param address is put before a code
     * @param face JPEG; null while there is no picture
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record BadgeView(String address, List<CodeView> codes, byte @Nullable [] face) {}

    record CodeView(String code, long from, long until) {}

    record PolicyView(String reference, String text) {}

    record StopView(
            UUID id,
            int begins,
            int ends,
            int windowFrom,
            int windowTo,
            boolean promised,
            @Nullable UUID appointmentId,
            VisitPlace place,
            List<UUID> crew,
            String borrowerId,
            String name,
            String nameMasked,
            @Nullable String language,
            @Nullable String pointId,
            @Nullable String address,
            @Nullable String district,
            @Nullable Integer latitudeE6,
            @Nullable Integer longitudeE6,
            OwedView owed,
            List<ContactView> contacts,
            List<PromiseView> promises,
            List<HoldView> holds,
            List<AdviceView> advice,
            List<PaperView> packet,
            @Nullable PermitView permit,
            @Nullable NoPermitView noPermit,
            @Nullable ScriptView script,
            List<LoanView> loans) {}

    /** What is owed today over all loans. */
    record OwedView(
            LocalDate asOf,
            Amount total,
            Amount principal,
            Amount interest,
            Amount penalty,
            Amount fees,
            int daysPastDue) {}

    record ContactView(LocalDate day, String channel, String outcome, boolean inbound) {}

    record PromiseView(LocalDate dueOn, Amount amount, Amount left, String kind) {}

    record HoldView(String kind, LocalDate since, String says) {}

    /** What to do, or not to. */
    record AdviceView(String code, boolean may, String says) {}

    record PaperView(String kind, String says, boolean needed) {}

    /** What was signed, the signature and the key, all in hexadecimal but the key's id. */
    record PermitView(UUID id, String payload, String signature, String key) {}

    /** Why there is none, by which rules, and what to do. */
    record NoPermitView(String code, List<String> rules, String says, String todo) {}

    /** @param opening how many paragraphs may be said before it is known who listens */
    record ScriptView(int version, int opening, List<String> paragraphs) {}

    /**
     * A loan, and what may be agreed about it offline.
     *
     * @param question what options are worked out from; null when the lender computes, or nothing may be offered
     * @param wording the language in which an agreement is written; null when none can be
     */
    record LoanView(
            String loanId,
            String loanNo,
            String product,
            Amount due,
            int daysPastDue,
            OptionViews.@Nullable QuestionView question,
            OptionViews.@Nullable LimitsView limits,
            @Nullable String wording) {}
}
