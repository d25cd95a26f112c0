package org.lifang.server.privacy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How personal data looks by default. Chosen after the style of JR/T 0171-2020, annex A, whose own text was not at
 * hand;
 * where the style leaves room, less is shown. See docs/privacy.md for the table.
 *
 * <p>What does not look like what it should be is hidden wholly.
 */
public final class Masks {

    /** Stands for a hidden part of unknown or untold length. */
    private static final String HIDDEN = "****";

    /** Stands before every invented name, in the sample book and wherever a profile invents people. */
    public static final String INVENTED = "示例·";

    private static final int LONGEST_PLACE = 12;

    /** Compound family names in use today; of every other name only the first character is shown. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "皇甫", "公孙", "慕容", "令狐", "宇文", "长孙", "轩辕", "端木",
            "百里", "呼延", "申屠", "太史", "闻人", "淳于", "单于", "澹台", "濮阳", "公冶", "宗政", "赫连", "钟离", "鲜于", "闾丘", "亓官", "司空", "仲孙",
            "第五");

    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    private static final Pattern LANDLINE =
            Pattern.compile("(010|02[0-9]|0[3-9][0-9]{2})[- ]?([0-9]{7,8})(?:[-转 ]+[0-9]{1,6})?");
    /** The four cities that are provinces themselves; a district follows at once. */
    private static final Pattern MUNICIPALITY = Pattern.compile("^(?:北京|天津|上海|重庆)市");

    private static final Pattern PROVINCE =
            Pattern.compile("^(?:(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|"
                    + "陕西|甘肃|青海|台湾)省|(?:内蒙古|西藏|广西壮族|宁夏回族|新疆维吾尔)自治区|(?:香港|澳门)特别行政区)");

    private static final Pattern CITY = Pattern.compile("^\\p{IsHan}{2,10}?(?:市|自治州|地区|盟)");
    private static final Pattern DISTRICT =
            Pattern.compile("^[\\p{IsHan}&&[^市区县旗]]{1,11}(?:区|县(?!城)|旗)|^[\\p{IsHan}&&[^市区县旗]]{2,3}市");

    /** Signs that a match ran on into street, estate or shop. */
    private static final Pattern TOO_FAR =
            Pattern.compile("[路街巷弄号栋幢楼室村镇乡屯组店厂苑园]|(?:小|社|校|景|厂|园|辖|片|库|营业|住宅|生活|家属)区$|[超门夜花菜股都城]市$");

    private Masks() {}

    /**
     * Family name shown, given name hidden: 张**, 欧阳**, 买**·***. A single character is hidden. The mark of invented
     * people stays: 示例·张**.
     */
    public static String name(String name) {
        String clean = name.strip();
        if (clean.startsWith(INVENTED) && clean.length() > INVENTED.length()) {
            return INVENTED + name(clean.substring(INVENTED.length()));
        }
        int[] points = clean.codePoints().toArray();
        int shown = points.length < 2 ? 0 : familyName(clean, points.length);
        StringBuilder masked = new StringBuilder(points.length);
        for (int i = 0; i < points.length; i++) {
            boolean separator = points[i] == '·' || points[i] == '•' || points[i] == '・' || points[i] == ' ';
            masked.appendCodePoint(i < shown || separator ? points[i] : '*');
        }
        return masked.indexOf("*") < 0 ? "*".repeat(points.length) : masked.toString();
    }

    private static int familyName(String name, int length) {
        return length > 2 && COMPOUND.contains(name.substring(0, name.offsetByCodePoints(0, 2))) ? 2 : 1;
    }

    /** First three and last four of eleven digits: 138****1234. */
    public static String mobile(String mobile) {
        String digits = BlindIndex.normal(Field.MOBILE, mobile);
        return MOBILE.matcher(digits).matches() ? digits.substring(0, 3) + HIDDEN + digits.substring(7) : HIDDEN;
    }

    /** Area code and last two digits: 028-******78; a mobile number as {@link #mobile}. */
    public static String phone(String phone) {
        String clean = phone.strip();
        if (MOBILE.matcher(BlindIndex.normal(Field.MOBILE, clean)).matches()) {
            return mobile(clean);
        }
        Matcher landline = LANDLINE.matcher(clean);
        if (!landline.matches()) {
            return HIDDEN;
        }
        String number = landline.group(2);
        return landline.group(1) + "-" + "*".repeat(number.length() - 2) + number.substring(number.length() - 2);
    }

    /** First and last character, of resident numbers (18 or 15 digits) and of passports and permits alike. */
    public static String idNumber(String idNumber) {
        String clean = idNumber.strip();
        int length = clean.codePointCount(0, clean.length());
        if (length < 7 || length != clean.length()) {
            return HIDDEN;
        }
        return clean.charAt(0) + "*".repeat(length - 2) + clean.charAt(length - 1);
    }

    /**
     * Province, city and district where they can be told for certain; everything below is hidden. A city without a
     * district behind it could be the name of a shop, and is hidden too.
     *
     * @param address a postal address beginning with its province or city
     */
    public static String address(String address) {
        String clean = address.strip();
        int municipality = end(MUNICIPALITY, clean, 0);
        if (municipality > 0) {
            return clean.substring(0, district(clean, municipality)) + HIDDEN;
        }
        int province = end(PROVINCE, clean, 0);
        int city = end(CITY, clean, province);
        int district = city > province ? district(clean, city) : city;
        return clean.substring(0, district > city ? district : province) + HIDDEN;
    }

    /**
     * The district as the loan book states it, and nothing of the address; without one, as {@link #address(String)}.
     */
    public static String address(@Nullable String district, String address) {
        return district == null || district.isBlank() ? address(address) : district.strip() + HIDDEN;
    }

    private static int district(String address, int from) {
        int end = end(DISTRICT, address, from);
        return end - from > LONGEST_PLACE
                        || TOO_FAR.matcher(address.substring(from, end)).find()
                ? from
                : end;
    }

    private static int end(Pattern place, String address, int from) {
        Matcher matcher = place.matcher(address).region(from, address.length());
        return matcher.find() ? matcher.end() : from;
    }

    /** First character and domain: z****@example.com. */
    public static String email(String email) {
        String clean = email.strip();
        int at = clean.lastIndexOf('@');
        if (at < 1 || clean.indexOf('@') != at || at == clean.length() - 1) {
            return HIDDEN;
        }
        String shown = at == 1 ? "" : clean.substring(0, clean.offsetByCodePoints(0, 1));
        return shown + HIDDEN + clean.substring(at);
    }

    /** The mask that goes with a field; what has no mask of its own is hidden wholly. */
    public static String of(Field field, String value) {
        return switch (field) {
            case NAME -> name(value);
            case ID_NO -> idNumber(value);
            case MOBILE -> mobile(value);
            case PHONE -> phone(value);
            case EMAIL -> email(value);
            case ADDRESS -> address(value);
            case WECHAT,
                    EMPLOYER,
                    NOTE,
                    IMPORT_ROW,
                    IMPORT_VALUE,
                    IMPORT_FILE,
                    SIGNING_KEY,
                    MESSAGE,
                    DOCUMENT,
                    SECRET,
                    MEANS,
                    SIGNATURE,
                    POSITION,
                    CODE,
                    LINK -> HIDDEN;
        };
    }
}
