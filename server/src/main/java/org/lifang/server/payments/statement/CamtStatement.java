package org.lifang.server.payments.statement;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lifang.server.payments.statement.Fault.Code;

/**
 * Reads ISO 20022 camt.053 (statement) and camt.054 (notification) of any version as a stream. Which elements matter is
 * the same in all of them, so one reader by name serves all; nothing is loaded from outside and no document type is
 * taken.
 */
final class CamtStatement {

    private static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:camt.05[34].001.[0-9]{2}";
    private static final int MOST_CHARS = 500;
    private static final int DEEPEST = 40;

    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private final Consumer<StatementRow> rows;
    private final List<Fault> faults = new ArrayList<>();
    private CamtEntry entry = new CamtEntry();
    private CamtBalance balance = new CamtBalance();
    private int rowNo;

    private CamtStatement(Consumer<StatementRow> rows) {
        this.rows = rows;
    }

    /** Hands on every row; gives what is wrong with the file though its rows can be read. */
    static List<Fault> read(InputStream in, Consumer<StatementRow> rows) throws StatementFault {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        CamtStatement statement = new CamtStatement(rows);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            try {
                statement.read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new StatementFault(Fault.of("file", Code.FILE_NOT_WELL_FORMED, line));
        }
        return statement.faults;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException, StatementFault {
        boolean root = true;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new StatementFault(Fault.of("file", Code.FILE_DOCTYPE));
                case XMLStreamConstants.START_ELEMENT -> {
                    if (root && !String.valueOf(reader.getNamespaceURI()).matches(SPACE)) {
                        throw new StatementFault(Fault.of("file", Code.FILE_NOT_CAMT));
                    }
                    root = false;
                    begin(reader);
                }
                case XMLStreamConstants.CHARACTERS -> text(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // comments and the like say nothing
                }
            }
        }
    }

    private void begin(XMLStreamReader reader) throws StatementFault {
        if (path.size() >= DEEPEST) {
            throw new StatementFault(Fault.of("file", Code.FILE_NOT_CAMT));
        }
        String name = reader.getLocalName();
        path.addLast(name);
        texts.addLast(new StringBuilder());
        switch (name) {
            case "Ntry" -> entry = new CamtEntry();
            case "TxDtls" -> entry.begin();
            case "Stmt", "Ntfctn" -> balance = new CamtBalance();
            case "Bal" -> balance.begin();
            case "Amt" -> entry.currency(where(), String.valueOf(reader.getAttributeValue(null, "Ccy")));
            default -> {
                // what matters of the others is their text
            }
        }
    }

    private void text(String more) {
        StringBuilder text = texts.peekLast();
        if (text != null && text.length() < MOST_CHARS) {
            text.append(more, 0, Math.min(more.length(), MOST_CHARS - text.length()));
        }
    }

    private void end() {
        StringBuilder read = texts.removeLast();
        String text = read.toString().strip();
        String where = where();
        if (path.contains("Ntry")) {
            entry.text(where, text);
        } else if (path.contains("Bal")) {
            balance.text(where, text);
        }
        String name = path.removeLast();
        if (name.equals("Ntry")) {
            balance.add(entry);
            for (StatementRow row : entry.rows(rowNo)) {
                rowNo = row.rowNo;
                rows.accept(row);
            }
        } else if (name.equals("Stmt")) {
            Fault fault = balance.fault();
            if (fault != null) {
                faults.add(fault);
            }
        }
    }

    /** The path below the entry or balance, such as {@code NtryDtls/TxDtls/Refs/EndToEndId}. */
    private String where() {
        StringBuilder where = new StringBuilder();
        boolean inside = false;
        for (String step : path) {
            if (inside) {
                where.append(where.isEmpty() ? "" : "/").append(step);
            }
            inside |= step.equals("Ntry") || step.equals("Bal");
        }
        return where.toString();
    }
}
