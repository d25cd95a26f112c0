package org.lifang.server.payments.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How banks write their files, and a file to try it with. */
@RestController
@RequestMapping("/api/v1/money")
class ProfileController {

    private static final int MOST_CHARS = 20_000;

    private final CsvProfiles profiles;
    private final SampleStatement sample;

    ProfileController(CsvProfiles profiles, SampleStatement sample) {
        this.profiles = profiles;
        this.sample = sample;
    }

    record ProfileView(
            String name,
            int version,
            String body,
            @Nullable UUID author,
            @Nullable Instant createdAt) {}

    record NewProfile(@NotBlank @Size(max = MOST_CHARS) String body) {}

    @GetMapping("/statement-profiles")
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<ProfileView> list() {
        List<ProfileView> all = profiles.all().stream()
                .map(each -> new ProfileView(each.name(), each.version(), each.body(), each.author(), each.createdAt()))
                .toList();
        return Page.of(all, null);
    }

    @PostMapping("/statement-profiles")
    @Allowed({Role.ADMIN, Role.MANAGER})
    StatementOutcome save(@Valid @RequestBody NewProfile body, Command command) {
        return profiles.save(command, body.body()).orRefuse();
    }

    /** Invented payments to loans of the book, in the shipped profile {@code plain}. */
    @GetMapping(path = "/sample-statement", produces = "text/csv;charset=UTF-8")
    @Allowed({Role.MANAGER, Role.PLANNER})
    ResponseEntity<String> sample() {
        String name = ContentDisposition.attachment()
                .filename("lifang-statement.csv")
                .build()
                .toString();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, name).body(sample.text());
    }
}
