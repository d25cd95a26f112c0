package org.lifang.server.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is what was written, in a form archives keep, and nothing is fetched while it is printed. */
class PaperTest {

    private static final Instant MADE = Instant.parse("2026-03-10T01:00:00Z");
    private static final String ADDRESS = "https://lender.example/verify/7K3M-0000-0000-0000";

    private static Manuscript notice(Block... more) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Window("四川省成都市示例区示例路12号", "示例·王小明"),
                new Block.Title("上门催缴通知书"),
                new Block.Pairs(List.of(new Block.Pair("借款人", "示例·王小明"), new Block.Pair("合同编号", "NL-1"))),
                new Block.Heading("一、欠款"),
                new Block.Words("截至2026年3月10日，应还合计 1,118.28 元（其中本金 954.85 元）。"),
                new Block.Code(ADDRESS, List.of("扫码核验真伪")),
                new Block.Places(List.of("盖章", "签名"))));
        blocks.addAll(List.of(more));
        return new Manuscript(
                "上门催缴通知书", "示例·安心消费金融", "zh-CN", MADE, "7K3M-0000-0000-0000", "第 %d 页，共 %d 页", null, blocks);
    }

    private static byte[] print(Manuscript manuscript) {
        return Press.print(manuscript, null).file();
    }

    @Test
    void equalWordsMakeEqualFilesByteForByte() {
        assertThat(print(notice())).isEqualTo(print(notice()));
        assertThat(print(notice())).isNotEqualTo(print(notice(new Block.Words("多一行"))));
    }

    @Test
    void theTextThatIsReadIsTheTextThatWasWritten() {
        Manuscript notice = notice(new Block.Words("示⽰ 见⻅ 户⼾戶 金⾦ 𠮷吉 㐂 ﹒ ¥1,000.00 café"));
        String foot = "7K3M-0000-0000-0000第1页，共1页";
        assertThat(Readers.text(print(notice)))
                .isEqualTo(Readers.bare(String.join("", notice.words())) + Readers.bare(foot));
    }

    @Test
    void archivesTakeIt() {
        assertThat(Readers.archiveFaults(print(notice(new Block.Words("𠮷田"))))).isEmpty();
        byte[] spoilt = new String(print(notice()), StandardCharsets.ISO_8859_1)
                .replace("<pdfaid:part>2", "<pdfaid:part>7")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Readers.archiveFaults(spoilt)).isNotEmpty();
    }

    @Test
    void aTelephoneReadsTheCode() {
        assertThat(Readers.code(print(notice()), 0)).isEqualTo(ADDRESS);
    }

    @Test
    void aCharacterNoFontHasIsNamedAndNothingIsPrinted() {
        assertThat(Press.missing("示例·𠮷田")).isEmpty();
        assertThat(Press.missing("示例·𲎯\uE000")).containsExactly("𲎯", "\uE000");
        assertThatThrownBy(() -> print(notice(new Block.Words("示例·𲎯"))))
                .isInstanceOfSatisfying(
                        SignMissing.class, no -> assertThat(no.signs()).containsExactly("𲎯"))
                .hasMessageContaining("U+323AF");
    }

    @Test
    void aTableGoesOnUnderItsHeadAndPagesAreCounted() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            rows.add(List.of("第" + i + "期", i + ",000.00"));
        }
        Block.Grid grid =
                new Block.Grid(List.of(new Block.Column("期次", 1, false), new Block.Column("金额", 1, true)), rows, true);
        Manuscript notice = notice(grid, new Block.NewPage(), new Block.Words("另页"));
        Printed printed = Press.print(notice, null);
        assertThat(printed.pages()).isEqualTo(4);
        String text = Readers.text(printed.file());
        assertThat(text).contains("第1页，共4页", "第4页，共4页", "90,000.00");
        assertThat(text.split("期次金额", -1)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='http://127.0.0.1:1/x.png'>",
                "<link rel=stylesheet href=file:///etc/passwd>",
                "<script>alert(1)</script>",
                "<style>@import url(http://127.0.0.1:1/a.css); p{background:url(file:///etc/passwd)}</style>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
                "<svg><image href='jar:file:/x!/y'/></svg>",
                ") Tj ET /Launch << /S /URI /URI (http://127.0.0.1:1) >> (",
                "]]> endstream endobj trailer %%EOF <</JS (app.alert(1))>>",
                "{{amount:amount}} ${env:HOME} #{1+1} %d %s"
            })
    void hostileWordsArePrintedAsTheyStand(String hostile) {
        Manuscript notice = notice(
                new Block.Words(hostile),
                new Block.Pairs(List.of(new Block.Pair(hostile, hostile))),
                new Block.Window(hostile, hostile));
        byte[] file = print(notice);
        assertThat(Readers.text(file)).contains(Readers.bare(hostile));
        assertThat(Readers.archiveFaults(file)).isEmpty();
        String raw = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("/URI", "/Launch", "/JS", "/EmbeddedFile", "<script", "passwd");
    }

    @Test
    void thePressKnowsNoWayOutOfTheHouse() {
        JavaClasses press = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.lifang.server.paper");
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..", "java.nio.file..", "java.nio.channels..", "javax.xml..", "java.util.zip.jar..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)")
                .check(press);
    }
}
