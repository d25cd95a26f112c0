package org.lifang.server.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The cases of {@link BadFileTest}: what was sent, and what is said about it. */
final class BadFiles {

    private static final String SECTIONS = "borrowers, loans, instalments, payments, related_persons, contact_points";
    private static final String BORROWERS = "borrower_no,name,id_no,district\n";
    private static final String PAYMENTS = "loan_no,paid_on,amount,reference\n";

    private BadFiles() {}

    /** One bad file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Case(String name, String profile, byte[] content, String sentence) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case of(String name, String text, String sentence) {
        return new Case(name, "lifang-schedule", text.getBytes(StandardCharsets.UTF_8), sentence);
    }

    private static Case of(String name, byte[] content, String sentence) {
        return new Case(name, "lifang-schedule", content, sentence);
    }

    static List<Case> wholeFiles() {
        String good = BORROWERS + "B1,王伟,,锦江区\n";
        byte[] packed = gzip(good.repeat(50).getBytes(StandardCharsets.UTF_8));
        List<Case> cases = new ArrayList<>();
        cases.add(of("empty file", "", "文件是空的。"));
        cases.add(of("only blank lines", "\n\n  \n", "文件是空的。"));
        cases.add(of("only header", BORROWERS, "文件只有表头，没有数据行。"));
        cases.add(of(
                "UTF-16 with mark",
                ("\ufeff" + good).getBytes(StandardCharsets.UTF_16LE),
                "文件是 UTF-16 编码。请另存为“CSV UTF-8”。"));
        cases.add(
                of("UTF-16 without mark", good.getBytes(StandardCharsets.UTF_16BE), "文件是 UTF-16 编码。请另存为“CSV UTF-8”。"));
        cases.add(of(
                "bytes of no encoding",
                join(
                        good.getBytes(StandardCharsets.UTF_8),
                        new byte[] {'B', '2', ',', (byte) 0xFF, (byte) 0xFF, ',', ',', '\n'}),
                "第 3 行有既不是 UTF-8 也不是 GB18030 的字节。请另存为“CSV UTF-8”。"));
        cases.add(of("NUL bytes", BORROWERS + "B1,A\u0000B,,\n", "第 2 行有空字节（NUL），文件已损坏或不是文本。"));
        cases.add(of("a PDF", "%PDF-1.7 …", "这不是账本文件（看起来是 PDF、图片或压缩包）。可导入 CSV、CSV.gz 与 XLSX。"));
        cases.add(of(
                "a picture",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                "这不是账本文件（看起来是 PDF、图片或压缩包）。可导入 CSV、CSV.gz 与 XLSX。"));
        cases.add(of("gzip cut off", Arrays.copyOf(packed, packed.length - 10), "gzip 文件损坏或不完整：解开 2634 字节后中断。请重新传送。"));
        cases.add(of("gzip of rubbish", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3}, "gzip 文件损坏或不完整：解开 0 字节后中断。请重新传送。"));
        cases.add(of("gzip bomb", gzip(new byte[32 << 20], (byte) '\n'), "压缩文件解开后超过原大小的 200 倍，已停止读取。"));
        cases.add(of("unbalanced quote", BORROWERS + "B1,\"王伟,,\nB2,李娜,,\n", "从第 2 行起引号不成对。"));
        cases.add(of("text after a quote", BORROWERS + "B1,\"王\"伟,,\n", "从第 2 行起引号不成对。"));
        cases.add(of("huge cell", BORROWERS + "B1," + "长".repeat(2_001) + ",,\n", "第 2 行有一个单元格超过 2000 个字符。"));
        cases.add(of("too many columns", BORROWERS + "B1" + ",".repeat(300) + "\n", "第 2 行超过 200 列。"));
        cases.add(of("semicolons", "borrower_no;name\nB1;王伟\n", "列之间不是用“,”分隔的。请用逗号分隔，或在配置中写明分隔符。"));
        cases.add(of("tabs", "borrower_no\tname\nB1\t王伟\n", "列之间不是用“,”分隔的。请用逗号分隔，或在配置中写明分隔符。"));
        cases.add(of("unknown section", "[people]\n" + good, "第 1 行的部分“[people]”不存在。可用：" + SECTIONS + "。"));
        cases.add(of(
                "sections out of order",
                "[loans]\nloan_no\n[borrowers]\n" + good,
                "“loans”缺少列：borrower_no, product, principal, annual_rate, method, disbursed_on, matures_on。"));
        cases.add(of(
                "section twice",
                "[borrowers]\n" + good + "[borrowers]\n" + good,
                "部分“[borrowers]”出现在“[borrowers]”之后或重复。顺序应为：" + SECTIONS + "。"));
        cases.add(of(
                "arrears section in a schedule tape",
                "[snapshots]\nloan_no\n",
                "“snapshots”不属于配置“lifang-schedule”的账本类型。请换一个配置。"));
        cases.add(of("unrecognised header", "a,b,c\n1,2,3\n", "表头认不出来。首行应为某一部分的列名：" + SECTIONS + "。"));
        cases.add(of("no header at all", "B1,王伟,,锦江区\n", "表头认不出来。首行应为某一部分的列名：" + SECTIONS + "。"));
        cases.add(of("missing column", "[borrowers]\nborrower_no,district\nB1,锦江区\n", "“borrowers”缺少列：name。"));
        cases.add(of(
                "unknown column", "borrower_no,name,nickname\nB1,王伟,小王\n", "“borrowers”有不认识的列：nickname。请更正列名，或删去该列。"));
        cases.add(of("duplicate column", "borrower_no,name,name\nB1,王伟,王伟\n", "“borrowers”的列“name”出现了两次。"));
        cases.add(of("half a file by its last line", good + "[end 5]\n", "文件末行写明共 5 行，实际读到 1 行，文件可能不完整。"));
        cases.add(new Case(
                "foreign file without its column",
                "taiwan-card",
                "ID,X1,X12\n1,2,3\n".getBytes(StandardCharsets.UTF_8),
                "“snapshots”缺少列：X6。"));
        return cases;
    }

    static List<Case> workbooks() {
        byte[] oldExcel = new byte[600];
        oldExcel[0] = (byte) 0xD0;
        oldExcel[1] = (byte) 0xCF;
        byte[] encrypted = join(oldExcel, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        byte[] workbook = xlsx(BadFiles::goodSheet);
        List<Case> cases = new ArrayList<>();
        cases.add(of("old Excel", oldExcel, "这是旧版 Excel（.xls）文件。请另存为 .xlsx。"));
        cases.add(of("Excel with a password", encrypted, "工作簿有打开密码。请去掉密码后再导入。"));
        cases.add(of(
                "ZIP of a CSV",
                zip("tape.csv", BORROWERS.getBytes(StandardCharsets.UTF_8)),
                "这是 ZIP 压缩包，不是 XLSX 工作簿。请先解压；CSV 可用 gzip 压缩。"));
        cases.add(of("ZIP bomb", zip("xl/workbook.xml", new byte[64 << 20]), "压缩文件解开后超过原大小的 200 倍，已停止读取。"));
        cases.add(of("half a workbook", Arrays.copyOf(workbook, workbook.length / 2), "工作簿损坏或不完整，无法读取。"));
        cases.add(of(
                "workbook without its sheet",
                zip("xl/workbook.xml", "<x/>".getBytes(StandardCharsets.UTF_8)),
                "工作簿损坏或不完整，无法读取。"));
        cases.add(of("empty sheet", xlsx(w -> w.newWorksheet("borrowers")), "文件是空的。"));
        cases.add(of(
                "sheet of an unknown name",
                xlsx(w -> {
                    goodSheet(w);
                    w.newWorksheet("Sheet2").value(0, 0, "x");
                }),
                "工作表“Sheet2”不是账本的部分。可用：" + SECTIONS + "；说明页请命名为“说明”。"));
        cases.add(of(
                "formula cell",
                xlsx(w -> {
                    Worksheet sheet = goodSheet(w);
                    sheet.formula(1, 1, "LOWER(A1)");
                }),
                "name: 这一格是公式。请粘贴为数值。"));
        cases.add(of(
                "merged cells",
                xlsx(w -> {
                    Worksheet sheet = goodSheet(w);
                    sheet.value(2, 0, "B2");
                    sheet.range(1, 1, 2, 1).merge();
                }),
                "name: 这一格必须填写。"));
        cases.add(of(
                "identity number kept as a number",
                xlsx(w -> {
                    Worksheet sheet = goodSheet(w);
                    sheet.value(1, 2, 110101199001011237L);
                }),
                "id_no: Excel 把它当数字保存，后几位已丢失。请把该列设为“文本”后重新填写。"));
        cases.add(of(
                "serial number for a date",
                xlsx(w -> {
                    Worksheet sheet = w.newWorksheet("payments");
                    row(sheet, 0, "loan_no", "paid_on", "amount", "reference");
                    sheet.value(1, 0, "L1");
                    sheet.value(1, 1, 45_366);
                    sheet.value(1, 2, 10.25);
                    sheet.value(1, 3, "P1");
                }),
                "paid_on: 这是 Excel 的日期序号（即 2024-03-15）。请写成：yyyy-MM-dd / yyyy/M/d。"));
        return cases;
    }

    static List<Case> cells() {
        List<Case> cases = new ArrayList<>();
        money(cases);
        dates(cases);
        people(cases);
        String contacts = "borrower_no,kind,value,source,consent\n";
        cases.add(
                of("too few cells, a file cut off in a row", BORROWERS + "B1,王\n", ": 这一行有 2 个单元格，表头有 4 列；文件可能在这里断开。"));
        cases.add(of("too many cells", BORROWERS + "B1,王伟,,锦江区,多\n", ": 这一行有 5 个单元格，表头有 4 列；文件可能在这里断开。"));
        cases.add(of("required cell empty", BORROWERS + "B1,,,\n", "name: 这一格必须填写。"));
        cases.add(of("key too long", BORROWERS + "B".repeat(65) + ",王伟,,\n", "borrower_no: 内容超过 64 个字符。"));
        cases.add(of("control character", BORROWERS + "B1,王\u0007伟,,\n", "name: 第 2 个字符是不可见的控制字符 U+0007。"));
        cases.add(of("line break in a name", BORROWERS + "B1,\"王\n伟\",,\n", "name: 第 2 个字符是不可见的控制字符 U+000A。"));
        cases.add(of(
                "unknown word",
                contacts + "B1,FAX,1,CONTRACT,GIVEN\n",
                "kind: 只能填：MOBILE / PHONE / EMAIL / WECHAT / HOME / WORKPLACE / POSTAL。"));
        cases.add(
                of(
                        "unlawful source",
                        contacts + "B1,MOBILE,13812345678,BOUGHT,GIVEN\n",
                        "source: 只能填：CONTRACT / LEFT_BY_BORROWER / AUTHORISED / PUBLIC / RESERVED_CONTACT / CREDIT_BUREAU_AUTHORISED。"));
        cases.add(of(
                "mobile too short",
                contacts + "B1,MOBILE,1381234567,CONTRACT,GIVEN\n",
                "value: 不是大陆手机号（11 位，1 开头，第二位 3–9）。"));
        cases.add(of(
                "invented mobile in a real book",
                contacts + "B1,MOBILE,10012345678,CONTRACT,GIVEN\n",
                "value: 100 开头的号码只用于虚构账本。"));
        cases.add(of("landline", contacts + "B1,PHONE,12,CONTRACT,GIVEN\n", "value: 不是固定电话号码。例：028-86123456"));
        cases.add(of("e-mail", contacts + "B1,EMAIL,wang#example,CONTRACT,GIVEN\n", "value: 不是电子邮件地址。"));
        cases.add(of(
                "latitude of no place",
                "borrower_no,kind,value,latitude,longitude,source,consent\nB1,HOME,成都,300,104,CONTRACT,GIVEN\n",
                "latitude: 经纬度超出范围。"));
        cases.add(of(
                "sequence of letters", "loan_no,seq,due_on,principal,interest\nL1,一,2026-01-01,1,1\n", "seq: 不是整数。"));
        cases.add(new Case(
                "code the profile does not know",
                "taiwan-card",
                "ID,X1,X6,X12\n1,20000,17,3913\n".getBytes(StandardCharsets.UTF_8),
                "months_overdue: 配置“taiwan-card”没有说明这个代码的含义。"));
        return cases;
    }

    private static void money(List<Case> cases) {
        String[][] bad = {
            {"three decimals", "1.234", "金额最多两位小数。"},
            {"scientific notation", "1.2E+3", "不能用科学计数法。请写全数字。"},
            {"thousands separator", "\"1,234.00\"", "请去掉千位分隔符或空格。"},
            {"full-width digits", "１２３", "请用半角数字与符号。"},
            {"negative sum", "-5.00", "金额不能为负。"},
            {"currency sign", "¥5.00", "不是金额。例：1234.56"},
            {"words", "五百", "不是金额。例：1234.56"},
            {"sum of a state budget", "99999999999999", "金额超过上限（100 亿元）。"},
            {"two points", "1.2.3", "不是金额。例：1234.56"},
            {"not a number of a spreadsheet", "#DIV/0!", "不是金额。例：1234.56"},
        };
        for (String[] one : bad) {
            cases.add(of(one[0], PAYMENTS + "L1,2026-01-01," + one[1] + ",P1\n", "amount: " + one[2]));
        }
    }

    private static void dates(List<Case> cases) {
        String forms = "yyyy-MM-dd / yyyy/M/d";
        String[][] bad = {
            {"29 February of a common year", "2025-02-29", "日历上没有这一天。"},
            {"29 February 1900-style century", "2100-02-29", "日历上没有这一天。"},
            {"31 April", "2026-04-31", "日历上没有这一天。"},
            {"month 13", "2026-13-01", "日历上没有这一天。"},
            {"day first", "05/06/2026", "分不清日与月。请写成：" + forms + "，或在配置中写明日期格式。"},
            {"two-digit year", "5/6/26", "年份要写四位。请写成：" + forms + "。"},
            {"date with time", "2026-01-05 10:00:00", "只要日期，不要时间。请写成：" + forms + "。"},
            {"serial number", "45366", "这是 Excel 的日期序号（即 2024-03-15）。请写成：" + forms + "。"},
            {"full-width date", "２０２６-01-05", "请用半角数字与符号。"},
            {"month in words", "5 Jan 2026", "不是日期。应为：" + forms + "。"},
            {"compact date a profile did not name", "20260105", "不是日期。应为：" + forms + "。"},
            {"before the house stood", "1899-12-31", "日期早于 1990-01-01。"},
            {"far future", "2999-01-01", "日期晚于 2086-03-10。"},
        };
        for (String[] one : bad) {
            cases.add(of(one[0], PAYMENTS + "L1," + one[1] + ",1.00,P1\n", "paid_on: " + one[2]));
        }
    }

    private static void people(List<Case> cases) {
        String[][] bad = {
            {"identity number too short", "1101011990", "身份证号应为 18 位（旧证 15 位）。"},
            {"identity number with a letter", "11010119900101123A", "身份证号含有不允许的字符。"},
            {"identity number of no province", "990101199001010019", "身份证号的地区码不存在。"},
            {"born on 30 February", "110101199002301234", "身份证号里的出生日期不存在或在将来。"},
            {"born tomorrow", "110101202712311234", "身份证号里的出生日期不存在或在将来。"},
            {"wrong check digit", "110101199001011230", "身份证号校验位不对，请核对。"},
            {"old identity number", "110101900101123", "这是 15 位旧身份证号，已按 18 位换算后使用。"},
        };
        for (String[] one : bad) {
            cases.add(of(one[0], BORROWERS + "B1,王伟," + one[1] + ",\n", "id_no: " + one[2]));
        }
    }

    /** The same good borrower in five encodings and packings. */
    static List<byte[]> goodOnes() {
        String good = BORROWERS + "B1,王伟,,锦江区\n";
        return List.of(
                good.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + good).getBytes(StandardCharsets.UTF_8),
                good.getBytes(Charset.forName("GB18030")),
                gzip(good.getBytes(StandardCharsets.UTF_8)),
                xlsx(BadFiles::goodSheet),
                good.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                (good + "[end 1]\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Worksheet goodSheet(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet("borrowers");
        row(sheet, 0, "borrower_no", "name", "id_no", "district");
        row(sheet, 1, "B1", "王伟", "", "锦江区");
        return sheet;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, cells[i]);
            }
        }
    }

    private static byte[] xlsx(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content, byte fill) {
        Arrays.fill(content, fill);
        return gzip(content);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
