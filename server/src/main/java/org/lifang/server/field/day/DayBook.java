package org.lifang.server.field.day;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.Mate;
import org.lifang.kernel.visit.Place;
import org.lifang.kernel.visit.VisitPermit;
import org.lifang.kernel.visit.VisitPlace;
import org.lifang.kernel.visit.VisitSetting;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.compliance.LimitSignatures;
import org.lifang.server.field.badge.Badges;
import org.lifang.server.field.badge.Portraits;
import org.lifang.server.field.day.DayViews.BadgeView;
import org.lifang.server.field.day.DayViews.CodeView;
import org.lifang.server.field.day.DayViews.DayView;
import org.lifang.server.field.day.DayViews.HeadView;
import org.lifang.server.field.day.DayViews.KeyView;
import org.lifang.server.field.day.DayViews.MateView;
import org.lifang.server.field.day.DayViews.PolicyView;
import org.lifang.server.field.day.DayViews.StopView;
import org.lifang.server.field.tables.GivenRecord;
import org.lifang.server.field.tables.PresenceRecord;
import org.lifang.server.identity.Actor;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.plans.agreement.DoorWordings;
import org.lifang.server.plans.agreement.DoorWordings.WordingView;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.routing.views.PlannedStopRecord;
import org.lifang.server.training.Clearance;
import org.lifang.server.training.Clearances;
import org.lifang.server.visits.visit.VisitJson;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes what a phone holds for a day, or what changed of it since. */
@Service
class DayBook {

    private static final String HEAD = "head";
    private static final String BADGE = "badge";
    private static final String STOP = "stop:";
    private static final String POLICY = "policy:";
    private static final String WORDING = "wording:";

    private final DayOnPhoneStore days;
    private final GivenStore given;
    private final Stops stops;
    private final Clearances clearances;
    private final Badges badges;
    private final Portraits portraits;
    private final LimitSignatures keys;
    private final DoorWordings wordings;
    private final Settings settings;
    private final Sealer sealer;
    private final VisitJson visitJson;
    private final JsonMapper json;
    private final Clock clock;

    DayBook(
            DayOnPhoneStore days,
            GivenStore given,
            Stops stops,
            Clearances clearances,
            Badges badges,
            Portraits portraits,
            LimitSignatures keys,
            DoorWordings wordings,
            Settings settings,
            Sealer sealer,
            VisitJson visitJson,
            JsonMapper json,
            Clock clock) {
        this.days = days;
        this.given = given;
        this.stops = stops;
        this.clearances = clearances;
        this.badges = badges;
        this.portraits = portraits;
        this.keys = keys;
        this.wordings = wordings;
        this.settings = settings;
        this.sealer = sealer;
        this.visitJson = visitJson;
        this.json = json;
        this.clock = clock;
    }

    DayView of(Actor actor, @Nullable String known, Locale locale) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, BusinessDates.ZONE);
        List<PlannedStopRecord> planned = days.stops(actor.id(), day);
        List<MateView> crew = crew(actor, planned, day);
        Stops.Read read = stops.read(actor, planned, day, locale);
        give(actor.id(), day, planned, crew, read, now);
        HeadView head = head(actor, planned, crew, day);
        BadgeView badge = badge(actor, day);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(HEAD, head);
        parts.put(BADGE, badge);
        read.policies().forEach((reference, text) -> parts.put(POLICY + reference, new PolicyView(reference, text)));
        read.languages().forEach(language -> parts.put(WORDING + language, wordings.of(language)));
        read.stops().forEach(stop -> parts.put(STOP + stop.id(), stop));
        return difference(actor.id(), day, parts, known, now);
    }

    private DayView difference(
            UUID user, LocalDate day, Map<String, Object> parts, @Nullable String known, Instant now) {
        Map<String, String> hashes = new TreeMap<>();
        parts.forEach((name, part) -> hashes.put(name, hash(json.writeValueAsString(part))));
        String version = hash(hashes.toString());
        JSONB before = known == null ? null : given.parts(user, day, known);
        Map<String, String> old = before == null
                ? Map.of()
                : json.readValue(before.data(), new TypeReference<TreeMap<String, String>>() {});
        given.keep(user, day, version, JSONB.valueOf(json.writeValueAsString(hashes)), now);
        List<Object> changed = parts.entrySet().stream()
                .filter(part -> !Objects.equals(old.get(part.getKey()), hashes.get(part.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        return new DayView(
                version,
                before == null,
                day,
                now.toEpochMilli(),
                first(changed, HeadView.class).orElse(null),
                first(changed, BadgeView.class).orElse(null),
                all(changed, StopView.class),
                old.keySet().stream()
                        .filter(name -> name.startsWith(STOP) && !hashes.containsKey(name))
                        .map(name -> UUID.fromString(name.substring(STOP.length())))
                        .toList(),
                all(changed, PolicyView.class),
                all(changed, WordingView.class));
    }

    private static <T> List<T> all(List<Object> parts, Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T> Optional<T> first(List<Object> parts, Class<T> type) {
        return all(parts, type).stream().findFirst();
    }

    private HeadView head(Actor actor, List<PlannedStopRecord> planned, List<MateView> crew, LocalDate day) {
        PresenceRecord presence = given.present(day).get(actor.id());
        return new HeadView(
                actor.id(),
                days.names(List.of(actor.id())).getOrDefault(actor.id(), actor.login()),
                Objects.requireNonNullElse(settings.find(SettingKey.HOUSE_NAME), ""),
                settings.find(SettingKey.HOUSE_PHONE),
                Objects.requireNonNull(settings.find(SettingKey.HOUSE_HELPLINE)),
                crew,
                keys.keys().stream()
                        .map(key -> new KeyView(key.id(), Base64.getEncoder().encodeToString(key.publicKey())))
                        .toList(),
                planned.stream().map(PlannedStopRecord::getVisit).toList(),
                presence == null ? null : presence.getInAt(),
                presence == null ? null : presence.getOutAt());
    }

    private BadgeView badge(Actor actor, LocalDate day) {
        String address = settings.find(SettingKey.HOUSE_PORTAL);
        return new BadgeView(
                (address == null ? "" : address) + "/v/",
                badges.codes(actor.id(), day).stream()
                        .map(code -> new CodeView(code.code(), code.from(), code.until()))
                        .toList(),
                portraits.find(actor.id()));
    }

    private List<MateView> crew(Actor actor, List<PlannedStopRecord> planned, LocalDate day) {
        List<UUID> people = new ArrayList<>(List.of(actor.id()));
        planned.forEach(stop -> people.addAll(List.of(stop.getPeople())));
        List<UUID> once = people.stream().distinct().sorted().toList();
        Map<UUID, String> names = days.names(once);
        Map<UUID, Clearance> standing = clearances.standing(once, day);
        Map<UUID, PresenceRecord> present = given.present(day);
        String employer = Objects.requireNonNullElse(settings.find(SettingKey.HOUSE_NAME), "");
        List<MateView> crew = new ArrayList<>();
        for (UUID id : once) {
            Clearance clearance = standing.get(id);
            boolean cleared =
                    clearance != null && clearance.gaps().isEmpty() && Boolean.TRUE.equals(clearance.visits());
            int today = Math.toIntExact(day.toEpochDay());
            PresenceRecord here = present.get(id);
            crew.add(new MateView(
                    id,
                    names.getOrDefault(id, "—"),
                    employer,
                    clearance == null ? null : clearance.certificateNo(),
                    cleared ? today : 1,
                    cleared ? today : 0,
                    here != null && here.getOutAt() == null));
        }
        return crew;
    }

    /** Notes what the phone knows from now on; a stop it knows just so already is not noted again. */
    private void give(
            UUID user,
            LocalDate day,
            List<PlannedStopRecord> planned,
            List<MateView> crew,
            Stops.Read read,
            Instant now) {
        Map<UUID, GivenRecord> last = given.lastOf(user, day);
        List<GivenRecord> fresh = new ArrayList<>();
        for (PlannedStopRecord stop : planned) {
            VisitSetting setting = setting(stop, crew, read);
            GivenRecord before = last.get(stop.getVisit());
            String text = visitJson.text(setting);
            if (before != null
                    && sealer.open(Field.NOTE, before.getSettingSealed()).equals(text)) {
                continue;
            }
            GivenRecord row = given.newGiven();
            row.setUserId(user);
            row.setStopId(stop.getVisit());
            row.setVersion(before == null ? 1 : before.getVersion() + 1);
            row.setDay(day);
            row.setBorrowerId(stop.getBorrowerId());
            row.setAppointmentId(stop.getAppointmentId());
            VisitPermit permit = setting.permit();
            row.setPermitId(permit == null ? null : UUID.fromString(permit.id()));
            row.setSettingSealed(sealer.seal(Field.NOTE, text));
            row.setGivenAt(now);
            fresh.add(row);
        }
        given.give(fresh);
    }

    private static VisitSetting setting(PlannedStopRecord stop, List<MateView> crew, Stops.Read read) {
        List<UUID> people = List.of(stop.getPeople());
        StopView view = read.stop(stop.getVisit());
        ContactPermit permit = read.permits().get(stop.getVisit());
        Integer latitude = view.latitudeE6();
        Integer longitude = view.longitudeE6();
        return new VisitSetting(
                stop.getBorrowerId(),
                stop.getPointId() == null ? 0 : stop.getPointId(),
                VisitPlace.valueOf(stop.getPlace()),
                permit == null ? null : VisitPermit.of(permit.signed().payload()),
                crew.stream()
                        .filter(mate -> people.contains(mate.id()))
                        .map(mate -> new Mate(mate.id().toString(), mate.fromDay(), mate.toDay(), mate.signedIn()))
                        .toList(),
                latitude == null || longitude == null ? null : new Place(latitude, longitude, 0));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
