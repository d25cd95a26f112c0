package org.lifang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Credentials;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser meets at a really started server: pages, files, headers, compression and limits. */
@SpringBootTest(classes = LifangServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestApplication.class)
@ActiveProfiles("test")
@TestPropertySource(
        properties = {
            "lifang.schedule=false",
            "lifang.data=target/test-data",
            "spring.servlet.multipart.max-file-size=64KB"
        })
@TestExecutionListeners(listeners = FreshDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
class WebServerTest {

    private static final String PAGE = "<!doctype html><title>Lifang</title>" + " ".repeat(4_000);
    private static final String PHONE = "<!doctype html><title>Phone</title>" + " ".repeat(4_000);
    private static final String SCRIPT = "export const house = 1;\n".repeat(400);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @DynamicPropertySource
    static void aBuiltOffice(DynamicPropertyRegistry properties) throws IOException {
        Path web = Path.of("target", "test-web");
        Files.createDirectories(web.resolve("assets"));
        Files.writeString(web.resolve("index.html"), PAGE);
        Files.writeString(web.resolve("favicon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.writeString(web.resolve("assets/office-4f2a9c.js"), SCRIPT);
        Files.createDirectories(web.resolve("field/assets"));
        Files.writeString(web.resolve("field/index.html"), PHONE);
        Files.writeString(web.resolve("field/sw.js"), "self.skipWaiting;");
        Files.writeString(web.resolve("field/assets/phone-77.js"), SCRIPT);
        properties.add("lifang.web", web.toAbsolutePath()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/borrowers/42", "/imports/0198c0de-0000-7000-8000-000000000001", "/no/such/page"})
    void anAddressThatIsNoFileIsTheOffice(String path) throws Exception {
        HttpResponse<byte[]> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(text(page)).isEqualTo(PAGE);
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void builtFilesAreKeptForAYearAndWhatIsNotThereIsNotThere() throws Exception {
        HttpResponse<byte[]> script = get("/assets/office-4f2a9c.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "Content-Type")).contains("javascript");
        assertThat(header(script, "Cache-Control")).contains("max-age=31536000", "public", "immutable");
        assertThat(text(script)).isEqualTo(SCRIPT);
        assertThat(header(get("/favicon.svg"), "Content-Type")).isEqualTo("image/svg+xml");
        for (String missing : new String[] {
            "/assets/office-old.js", "/robots.txt", "/../application.yaml", "/assets/..%2f..%2fpom.xml"
        }) {
            HttpResponse<byte[]> no = get(missing);
            assertThat(no.statusCode()).as(missing).isIn(400, 404);
            assertThat(text(no)).as(missing).doesNotContain("<title>Lifang", "spring", "modelVersion");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/field/", "/field", "/field/day"})
    void thePhoneAppHasItsOwnPageThatMayAskForCameraAndPlace(String path) throws Exception {
        HttpResponse<byte[]> page = get(path);
        if (path.equals("/field")) {
            assertThat(page.statusCode()).isEqualTo(302);
            assertThat(header(page, "Location")).endsWith("/field/");
            return;
        }
        assertThat(text(page)).isEqualTo(PHONE);
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(page, "Permissions-Policy")).contains("camera=(self)", "microphone=(self)", "payment=()");
        assertThat(header(get("/"), "Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
    }

    @Test
    void theWorkerOfThePhoneIsAskedForAnewAndItsFilesAreKept() throws Exception {
        HttpResponse<byte[]> worker = get("/field/sw.js");
        assertThat(header(worker, "Content-Type")).contains("javascript");
        assertThat(header(worker, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(get("/field/assets/phone-77.js"), "Cache-Control")).contains("immutable");
        assertThat(get("/field/assets/phone-76.js").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/nothing", "/api/v2/session"})
    void anUnknownAddressOfTheInterfaceIsAProblem(String path) throws Exception {
        signIn();
        HttpResponse<byte[]> no = get(path);
        assertThat(no.statusCode()).isEqualTo(404);
        assertThat(header(no, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(text(no));
        assertThat(problem.get("code").asString()).isEqualTo("HTTP_404");
        assertThat(problem.get("detail").asString()).isNotBlank().isNotEqualTo("HTTP_404");
    }

    @Test
    void aStrangerIsTurnedAwayFromTheInterfaceAndNeverToAPage() throws Exception {
        for (String path : new String[] {"/api/v1/nothing", "/api/v1/borrowers", "/api/v1/users"}) {
            HttpResponse<byte[]> no = get(path);
            assertThat(no.statusCode()).as(path).isEqualTo(401);
            assertThat(header(no, "Content-Type")).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/office-4f2a9c.js", "/api/v1/session", "/api/v1/users", "/robots.txt"})
    void everyAnswerHoldsTheBrowserToOurRules(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self';", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void answersFromTheInterfaceAreNotKeptByAnyone() throws Exception {
        assertThat(header(get("/api/v1/session"), "Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsLongTravelsCompressed() throws Exception {
        signIn();
        for (String path : new String[] {"/", "/assets/office-4f2a9c.js", "/api/v1/templates/schedule/columns"}) {
            HttpResponse<byte[]> packed = send(request(path).header("Accept-Encoding", "gzip"));
            assertThat(header(packed, "Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(header(packed, "Vary").toLowerCase(java.util.Locale.ROOT))
                    .contains("accept-encoding");
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(unpacked.readAllBytes()).as(path).isEqualTo(get(path).body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 40})
    void aBodyTooLargeIsToldInWords(int mebibytes) throws Exception {
        signIn();
        String body = "{\"q\":\"" + "x".repeat(mebibytes << 20) + "\"}";
        HttpResponse<byte[]> no =
                send(write("/api/v1/borrowers/search", "application/json").POST(BodyPublishers.ofString(body)));
        assertThat(no.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(text(no)).get("detail").asString()).contains("4096 KiB");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void anUploadTooLargeIsToldInWords(int mebibytes) throws Exception {
        signIn();
        HttpResponse<byte[]> no = upload("borrower_no,name\n" + "x".repeat(mebibytes << 20));
        assertThat(no.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(text(no)).get("code").asString()).isEqualTo("UPLOAD_TOO_LARGE");
    }

    @Test
    void aRealUploadOfAFormArrivesWithItsFields() throws Exception {
        signIn();
        HttpResponse<byte[]> taken = upload("[borrowers]\nborrower_no,name\nB1,示例·王伟\n");
        assertThat(taken.statusCode()).as(text(taken)).isEqualTo(202);
        String id = JSON.readTree(text(taken)).get("id").asString();
        HttpResponse<byte[]> events = get("/api/v1/imports/" + id + "/events");
        assertThat(header(events, "Content-Type")).startsWith("text/event-stream");
        assertThat(text(events)).endsWith("event:state\ndata:{\"state\":\"CHECKED\"}\n\n");
    }

    private HttpResponse<byte[]> upload(String tape) throws Exception {
        String boundary = "----lifang";
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        String form = part + "id\"\r\n\r\n" + Browser.key() + "\r\n"
                + part + "profile\"\r\n\r\nlifang-sample\r\n"
                + part + "file\"; filename=\"示例.csv\"\r\nContent-Type: text/csv\r\n\r\n" + tape + "\r\n--"
                + boundary + "--\r\n";
        return send(write("/api/v1/imports", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(form)));
    }

    private void signIn() throws Exception {
        get("/api/v1/session");
        String body = Credentials.ofSomebodyNew(application, Role.ADMIN);
        HttpResponse<byte[]> in =
                send(write("/api/v1/session", "application/json").POST(BodyPublishers.ofString(body)));
        assertThat(in.statusCode()).as(text(in)).isEqualTo(200);
    }

    private HttpRequest.Builder write(String path, String type) {
        UUID key = Browser.key();
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return request(path)
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", token)
                .header("Idempotency-Key", key.toString());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "zh-CN");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
