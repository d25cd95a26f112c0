package org.lifang.server.field.phone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A proxy that spoils requests and answers as it is told to; every fault happens once. */
public final class FaultyLine implements Line {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SYNC = "/sync";

    private final Line line;
    private final SplittableRandom random;
    private final List<Fault> faults = new ArrayList<>();
    private final List<byte[]> earlier = new ArrayList<>();

    public FaultyLine(Line line, SplittableRandom random) {
        this.line = line;
        this.random = random;
    }

    /** What goes wrong next, in this order. */
    public void spoil(List<Fault> next) {
        faults.addAll(next);
    }

    /** From now on the line is good. */
    public void heal() {
        faults.clear();
    }

    private @Nullable Fault due(String method, String path) {
        if (faults.isEmpty()) {
            return null;
        }
        Fault fault = faults.getFirst();
        boolean forMedia = fault == Fault.MEDIA_CUT || fault == Fault.MEDIA_DONE_UNSEEN;
        boolean fits = forMedia ? method.equals("PATCH") : path.endsWith(SYNC);
        if (!fits) {
            return null;
        }
        faults.removeFirst();
        return fault;
    }

    @Override
    public Reply send(String method, String path, Map<String, String> headers, byte[] body) throws Cut {
        Fault fault = due(method, path);
        if (fault == null) {
            return line.send(method, path, headers, body);
        }
        return switch (fault) {
            case CUT_BEFORE -> throw new Cut("before");
            case CUT_AFTER, MEDIA_DONE_UNSEEN -> {
                line.send(method, path, headers, body);
                throw new Cut("after");
            }
            case ANSWER_CUT -> {
                Reply reply = line.send(method, path, headers, body);
                yield new Reply(reply.status(), reply.headers(), Arrays.copyOf(reply.body(), reply.body().length / 2));
            }
            case TRUNCATED_BODY -> {
                line.send(method, path, headers, Arrays.copyOf(body, random.nextInt(body.length)));
                throw new Cut("the body was cut");
            }
            case MEDIA_CUT -> {
                line.send(method, path, headers, Arrays.copyOf(body, random.nextInt(body.length)));
                throw new Cut("the recording was cut");
            }
            case CORRUPTED_BYTE -> line.send(method, path, headers, corrupted(body));
            case SENT_TWICE -> {
                line.send(method, path, headers, body);
                yield line.send(method, path, headers, body);
            }
            case SENT_AGAIN_LATER -> {
                earlier.add(body);
                Reply reply = line.send(method, path, headers, body);
                for (byte[] each : earlier) {
                    line.send(method, path, headers, each);
                }
                yield reply;
            }
            case REORDERED, ONLY_THE_TAIL, ONLY_THE_HEAD, SLOW_LINE ->
                line.send(method, path, headers, some(body, fault));
            default -> answer(fault);
        };
    }

    private static Reply answer(Fault fault) {
        int status = switch (fault) {
            case LOGIN_EXPIRED -> 401;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case BAD_GATEWAY -> 502;
            case STORAGE_FULL -> 507;
            default -> 503;
        };
        return new Reply(status, Map.of(), "<html>no</html>".getBytes(StandardCharsets.UTF_8));
    }

    /** A letter of a body is another one when it arrives. */
    private byte[] corrupted(byte[] body) {
        ObjectNode told = (ObjectNode) JSON.readTree(body);
        ArrayNode commands = (ArrayNode) told.get("commands");
        if (!commands.isEmpty()) {
            ObjectNode one = (ObjectNode) commands.get(random.nextInt(commands.size()));
            String text = one.get("body").asString();
            int at = random.nextInt(text.length());
            one.put("body", text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1));
        }
        return JSON.writeValueAsBytes(told);
    }

    private byte[] some(byte[] body, Fault fault) {
        ObjectNode told = (ObjectNode) JSON.readTree(body);
        List<JsonNode> commands =
                new ArrayList<>(told.get("commands").valueStream().toList());
        int half = commands.size() / 2;
        switch (fault) {
            case REORDERED -> Collections.shuffle(commands, new Random(random.nextLong()));
            case ONLY_THE_TAIL -> commands = commands.subList(half, commands.size());
            case ONLY_THE_HEAD -> commands = commands.subList(0, half);
            default -> commands = commands.subList(0, Math.min(1, commands.size()));
        }
        told.set("commands", JSON.valueToTree(commands));
        return JSON.writeValueAsBytes(told);
    }
}
