package org.lifang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifang.server.payments.receipt.PaymentReference;

/** Somebody who sends a bank's file, waits until it was checked, books it and waits until all of it is money. */
final class StatementSide {

    private static final String FILES = "/api/v1/money/statements";
    private static final String HEAD = "交易流水号,记账日期,起息日期,金额,收支,币种,对方户名,对方账号,附言\n";
    private static final String BORDER = "lifang-bench";
    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private int files;

    StatementSide(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    /** A file of so many repayments, one yuan for each of as many loans after a number, round the book. */
    byte[] file(int rows, long first, long loans) {
        StringBuilder file = new StringBuilder(HEAD);
        files++;
        for (int row = 0; row < rows; row++) {
            long loan = (first + row) % loans + 1;
            file.append("F%d-%d,%s,,1.00,收,CNY,示例·付款人%d,0000****0000,还款 %s%n"
                    .formatted(files, row, GateApiBook.DATE, loan, PaymentReference.of(loan)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Sends and books a file; how many rows became money a second, from the first byte to the last commit. */
    double book(byte[] file, int rows) throws IOException, InterruptedException {
        long from = System.nanoTime();
        UUID id = Wire.key();
        send(FILES, "multipart/form-data; boundary=" + BORDER, form(id, file));
        settled(id, "CHECKING", "CHECKED");
        send(
                FILES + "/" + id + "/book",
                "application/json",
                "{\"goodRowsOnly\":false}".getBytes(StandardCharsets.UTF_8));
        settled(id, "BOOKING", "BOOKED");
        return rows * 1e9 / (System.nanoTime() - from);
    }

    private static byte[] form(UUID id, byte[] file) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String[][] fields = {{"id", id.toString()}, {"channel", "BANK"}, {"profile", "plain"}};
        for (String[] field : fields) {
            form.write(("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n"
                            + field[1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        form.write(("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.write(file);
        form.write(("\r\n--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private void settled(UUID id, String waiting, String wanted) throws IOException, InterruptedException {
        String state = waiting;
        while (state.equals(waiting)) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            Matcher found = STATE.matcher(ask(request(FILES + "/" + id).GET().build()));
            state = found.find() ? found.group(1) : "UNKNOWN";
        }
        if (!state.equals(wanted)) {
            throw new AnswersDiffer("a statement is " + state + ", not " + wanted);
        }
    }

    private void send(String path, String type, byte[] body) throws IOException, InterruptedException {
        ask(request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", Wire.key().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Cookie", "LIFANG_SESSION=" + GateApiBook.token(0) + "; XSRF-TOKEN=bench")
                .header("X-XSRF-TOKEN", "bench");
    }

    private String ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
