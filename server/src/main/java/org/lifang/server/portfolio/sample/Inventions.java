package org.lifang.server.portfolio.sample;

import java.time.LocalDate;
import java.util.List;
import org.lifang.server.portfolio.tape.ContactValues;
import org.lifang.server.portfolio.tape.IdNumbers;
import org.lifang.server.privacy.Masks;

/**
 * People who do not exist, at places of a real city. Names begin with 示例 (example), identity numbers with an area no
 * province has, mobile numbers with digits no operator assigns; house numbers are made up.
 */
public final class Inventions {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建文辉力鹏宇晨欣怡佳思雨浩然子轩梓涵";
    private static final List<String> STREETS = List.of("示例路", "样例街", "演示大道", "试行巷", "模拟路", "虚构街", "范例路", "假设巷");

    /**
     * A district of Chengdu: its name, a point in its middle in millionths of a degree (WGS-84), how far it reaches.
     */
    public record District(String name, int latitudeE6, int longitudeE6, int reachE6, int weight) {}

    public static final List<District> DISTRICTS = List.of(
            new District("锦江区", 30_632_000, 104_100_000, 25_000, 11),
            new District("青羊区", 30_674_000, 104_030_000, 25_000, 12),
            new District("金牛区", 30_711_000, 104_050_000, 28_000, 14),
            new District("武侯区", 30_632_000, 104_035_000, 25_000, 13),
            new District("成华区", 30_685_000, 104_115_000, 28_000, 14),
            new District("龙泉驿区", 30_567_000, 104_260_000, 35_000, 8),
            new District("青白江区", 30_878_000, 104_251_000, 25_000, 4),
            new District("新都区", 30_823_000, 104_159_000, 35_000, 8),
            new District("温江区", 30_690_000, 103_845_000, 28_000, 5),
            new District("双流区", 30_560_000, 103_940_000, 35_000, 8),
            new District("郫都区", 30_800_000, 103_895_000, 30_000, 6),
            new District("新津区", 30_420_000, 103_815_000, 22_000, 3));

    private static final int WEIGHTS =
            DISTRICTS.stream().mapToInt(District::weight).sum();

    private Inventions() {}

    /** A place somebody lives or works at. */
    public record Place(String district, String address, int latitudeE6, int longitudeE6) {}

    /** Mixes a seed and a number into 64 even bits (SplitMix64), so that each person can be made without the others. */
    public static long mix(long seed, long number) {
        long z = seed + (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A number from 0 to below {@code bound}, cut from the mixed bits. */
    public static int pick(long seed, long number, int bound) {
        return (int) ((mix(seed, number) >>> 33) % bound);
    }

    public static String name(long seed) {
        char surname = SURNAMES.charAt(pick(seed, 1, SURNAMES.length()));
        char first = GIVEN.charAt(pick(seed, 2, GIVEN.length()));
        String name = Masks.INVENTED + surname + first;
        return pick(seed, 3, 3) == 0 ? name : name + GIVEN.charAt(pick(seed, 4, GIVEN.length()));
    }

    /** Eighteen characters with a good checksum and an area that no province has. */
    public static String idNo(long seed, long number, LocalDate today) {
        int age = 22 + pick(seed, 5, 43);
        LocalDate birth = today.minusYears(age).minusDays(pick(seed, 6, 365));
        long area = 990_000 + number / 1_000 % 10_000;
        String first17 = "%06d%s%03d".formatted(area, birth.toString().replace("-", ""), number % 1_000);
        return first17 + IdNumbers.checkCharacter(first17);
    }

    public static String mobile(long number) {
        return ContactValues.INVENTED_MOBILE + "%08d".formatted(Math.floorMod(number, 100_000_000L));
    }

    public static Place place(long seed, boolean work) {
        int salt = work ? 40 : 20;
        int wanted = pick(seed, salt, WEIGHTS);
        int at = 0;
        while (wanted >= DISTRICTS.get(at).weight()) {
            wanted -= DISTRICTS.get(at++).weight();
        }
        District district = DISTRICTS.get(at);
        // The sum of two draws keeps most people near the middle of their district.
        int latitude = district.latitudeE6() + spread(seed, salt + 1, district.reachE6());
        int longitude = district.longitudeE6() + spread(seed, salt + 3, district.reachE6());
        String street = STREETS.get(pick(seed, salt + 5, STREETS.size()));
        String address = "成都市" + district.name() + street + (1 + pick(seed, salt + 6, 300)) + "号"
                + (work
                        ? (1 + pick(seed, salt + 7, 30)) + "楼"
                        : (1 + pick(seed, salt + 7, 20)) + "栋" + (101 + pick(seed, salt + 8, 17) * 100) + "室");
        return new Place(district.name(), address, latitude, longitude);
    }

    private static int spread(long seed, long number, int reach) {
        return (pick(seed, number, 2 * reach) + pick(seed, number + 1, 2 * reach)) / 2 - reach;
    }
}
