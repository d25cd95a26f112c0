package org.lifang.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever goes in, no mask shows more than its rule allows. */
class MasksProperties {

    private static final int ROUNDS = 50_000;
    private static final List<String> DISTRICTS =
            List.of("四川省成都市锦江区", "成都市双流区", "北京市朝阳区", "上海市浦东新区", "内蒙古自治区呼和浩特市赛罕区", "贵州省黔东南苗族侗族自治州凯里市", "广东省深圳市南山区");
    private static final List<String> STREETS = List.of("春熙路", "人民南路四段", "长安街", "幸福里", "滨河大道", "解放巷", "学府街");
    private static final List<String> PLACES =
            List.of("锦绣小区", "示例花园", "阳光社区", "和平家园", "好运超市", "物流园区", "大学城", "城市广场", "东门市场", "老县城");
    private static final String HAN = "张王李赵陈欧阳司马上官诸葛伟芳娜敏静丽强磊军洋勇艳杰娟涛明超𠮷·区县市旗省路";
    private static final String ANY = "0123456789abcXYZ @.-+_·张市区县路号\t\n\u0000𠮷é";

    @Test
    void aNameShowsAtMostItsFamilyName() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            String name = text(random, HAN, 1 + random.nextInt(8));
            int[] masked = Masks.name(name).codePoints().toArray();
            int length = name.codePointCount(0, name.length());
            assertThat(masked).as(name).hasSize(length);
            long letters = Masks.name(name)
                    .codePoints()
                    .filter(c -> c != '*' && c != '·')
                    .count();
            assertThat(letters).as(name).isLessThanOrEqualTo(length < 2 ? 0 : length == 2 ? 1 : 2);
            long hidden = Masks.name(name).codePoints().filter(c -> c == '*').count();
            assertThat(hidden).as(name).isPositive();
        }
    }

    @Test
    void aNumberShowsAtMostSevenDigitsOfAMobileAndTwoOfAnythingElse() {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            String value = text(random, "0123456789-+ X", 1 + random.nextInt(20));
            assertThat(shown(Masks.mobile(value))).as(value).isLessThanOrEqualTo(7);
            assertThat(shown(Masks.idNumber(value))).as(value).isLessThanOrEqualTo(2);
            String phone = Masks.phone(value);
            assertThat(shown(phone)).as(value).isLessThanOrEqualTo(7);
            assertThat(phone).as(value).contains("*");
        }
    }

    @Test
    void nothingBelowTheDistrictIsEverShown() {
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            String district = pick(random, DISTRICTS);
            String detail = detail(random);
            String masked = Masks.address(district + detail);
            assertThat(masked).endsWith("****");
            assertThat(district).as(detail).startsWith(masked.replace("****", ""));
        }
    }

    @Test
    void anAddressWithoutADistrictShowsNothing() {
        Random random = new Random(4);
        for (int i = 0; i < ROUNDS; i++) {
            String detail = detail(random);
            assertThat(Masks.address(detail)).as(detail).isEqualTo("****");
        }
    }

    @Test
    void aMailAddressShowsOneCharacterBeforeItsSign() {
        Random random = new Random(5);
        for (int i = 0; i < ROUNDS; i++) {
            String local = text(random, "abcdefgh.张_+𠮷", 1 + random.nextInt(12));
            String masked = Masks.email(local + "@example.com");
            String before = masked.substring(0, masked.indexOf("****"));
            assertThat(before.codePointCount(0, before.length())).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void noMaskFailsOnAnything() {
        Random random = new Random(6);
        for (int i = 0; i < ROUNDS; i++) {
            String value = text(random, ANY, random.nextInt(30));
            for (Field field : Field.values()) {
                String masked = Masks.of(field, value);
                if (!value.isBlank()) {
                    assertThat(masked).as(field + " " + value).isNotEqualTo(value);
                }
            }
        }
    }

    private static String detail(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> pick(random, STREETS) + (1 + random.nextInt(300)) + "号" + pick(random, PLACES);
            case 1 -> pick(random, PLACES) + (1 + random.nextInt(30)) + "栋" + random.nextInt(3000);
            default -> pick(random, PLACES) + "旁" + pick(random, STREETS);
        };
    }

    private static long shown(String masked) {
        return masked.chars().filter(c -> c != '*' && c != '-').count();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String text(Random random, String alphabet, int length) {
        int[] letters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
