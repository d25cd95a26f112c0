package org.lifang.server.outreach;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.session.connection.socket.ServerSocketConnectionFactory;
import org.jsmpp.util.MessageId;

/** A message centre on a port of this machine; what is not told otherwise is taken. */
final class CentreStub implements AutoCloseable, ServerMessageReceiverListener {

    static final String PASSWORD = "pass-1";

    private static final int HANG_UP = -1;
    private static final int RECEIPT = 0x04;
    private static final byte UCS2 = 8;

    private final String name;
    private final SMPPServerSessionListener listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Integer> script = new ArrayDeque<>();
    private final List<SubmitSm> taken = new ArrayList<>();
    private final List<SMPPServerSession> bound = new ArrayList<>();

    CentreStub(int port) throws IOException {
        name = port + "-";
        listener = new SMPPServerSessionListener(port, new OnThisMachine());
        threads.execute(this::accept);
    }

    /** A port nobody listens on. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final class OnThisMachine extends ServerSocketConnectionFactory {
        @Override
        public ServerConnection listen(int port) throws IOException {
            return new ServerSocketConnection(new ServerSocket(port, 16, InetAddress.getLoopbackAddress()));
        }
    }

    private void accept() {
        try {
            while (true) {
                SMPPServerSession session = listener.accept();
                session.setMessageReceiverListener(this);
                threads.execute(() -> bind(session));
            }
        } catch (IOException e) {
            threads.shutdown();
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(5_000);
            if (PASSWORD.equals(request.getPassword())) {
                request.accept("CENTRE");
                synchronized (this) {
                    bound.add(session);
                }
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (IOException | TimeoutException | PDUStringException e) {
            session.close();
        }
    }

    /** The next short message is answered with this status of the protocol. */
    synchronized void next(int status) {
        script.add(status);
    }

    /** The next short message is taken, and the line breaks before anything is said. */
    synchronized void hangUpNext() {
        script.add(HANG_UP);
    }

    /** How often somebody was let in. */
    synchronized int binds() {
        return bound.size();
    }

    /** Cuts every line. */
    synchronized void cut() {
        bound.forEach(SMPPServerSession::close);
    }

    synchronized List<SubmitSm> takenFor(String number) {
        return taken.stream()
                .filter(each -> each.getDestAddress().endsWith(number))
                .toList();
    }

    /** The name of the last part for a number, which a receipt is asked for. */
    synchronized String lastFor(String number) {
        SubmitSm last = takenFor(number).getLast();
        return last.getRegisteredDelivery() == 1 ? name + (taken.indexOf(last) + 1) : "no receipt asked for";
    }

    /** The text of all parts for a number, put together as a telephone does. */
    String textFor(String number) {
        Map<Integer, String> parts = new TreeMap<>();
        for (SubmitSm each : takenFor(number)) {
            byte[] octets = each.getShortMessage();
            OptionalParameter.Message_payload payload =
                    each.getOptionalParameter(OptionalParameter.Message_payload.class);
            if (payload != null) {
                octets = payload.getValue();
            }
            int from = each.isUdhi() ? octets[0] + 1 : 0;
            int place = each.isUdhi() ? octets[5] : parts.size() + 1;
            parts.put(place, new String(octets, from, octets.length - from, StandardCharsets.UTF_16BE));
        }
        return String.join("", parts.values());
    }

    /** Tells what became of a short message; returns when it was acknowledged. */
    void receipt(String reference, String state) throws Exception {
        String text = "id:%s sub:001 dlvrd:001 submit date:2603100900 done date:2603100901 stat:%s err:000 text:"
                .formatted(reference, state);
        deliver("1069", RECEIPT, (byte) 0, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Hands on what somebody answered; returns when it was acknowledged. */
    void answer(String from, String words) throws Exception {
        deliver(from, 0, UCS2, words.getBytes(StandardCharsets.UTF_16BE));
    }

    private void deliver(String from, int kind, byte coding, byte[] words) throws Exception {
        SMPPServerSession session;
        synchronized (this) {
            session = bound.getLast();
        }
        session.setTransactionTimer(20_000);
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                from,
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                "1069",
                new ESMClass(kind),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                new RawDataCoding(coding),
                words);
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm sent, SMPPServerSession source) throws ProcessRequestException {
        int reference;
        synchronized (this) {
            Integer status = script.poll();
            if (status != null && status > SMPPConstant.STAT_ESME_ROK) {
                throw new ProcessRequestException("as told", status);
            }
            taken.add(sent);
            reference = taken.size();
            if (status != null && status == HANG_UP) {
                source.close();
                throw new ProcessRequestException("gone", SMPPConstant.STAT_ESME_RSYSERR);
            }
        }
        try {
            return new SubmitSmResult(new MessageId(name + reference), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti sent, SMPPServerSession source)
            throws ProcessRequestException {
        throw no();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm asked, SMPPServerSession source) throws ProcessRequestException {
        throw no();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm sent, SMPPServerSession source) throws ProcessRequestException {
        throw no();
    }

    @Override
    public void onAcceptCancelSm(CancelSm sent, SMPPServerSession source) throws ProcessRequestException {
        throw no();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm sent, SMPPServerSession source)
            throws ProcessRequestException {
        throw no();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm sent, SMPPServerSession source)
            throws ProcessRequestException {
        throw no();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm sent, SMPPServerSession source)
            throws ProcessRequestException {
        throw no();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm sent, Session source) throws ProcessRequestException {
        throw no();
    }

    private static ProcessRequestException no() {
        return new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
        threads.shutdownNow();
    }
}
