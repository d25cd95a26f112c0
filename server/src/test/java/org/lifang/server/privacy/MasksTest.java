package org.lifang.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "张三丰, 张**",
        "欧阳娜娜, 欧阳**",
        "欧阳锋, 欧阳*",
        "欧阳, 欧*",
        "买买提·艾力, 买**·**",
        "示例·张三, 示例·张*",
        "John Smith, J*** *****",
        "丁, *",
        "𠮷野家, 𠮷**",
    })
    void aNameKeepsItsFamilyName(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "10012345678, 100****5678",
        "+86 100-1234-5678, 100****5678",
        "0086 10012345678, 100****5678",
        "1001234567, ****",
        "not a number, ****",
    })
    void aMobileNumberKeepsThreeAndFour(String mobile, String masked) {
        assertThat(Masks.mobile(mobile)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "028-85551234, 028-******34",
        "010 5551234, 010-*****34",
        "02885551234, 028-******34",
        "0838-5551234-801, 0838-*****34",
        "028-85551234转801, 028-******34",
        "10012345678, 100****5678",
        "85551234, ****",
    })
    void aLandlineKeepsItsAreaCodeAndTwoDigits(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "99010119900307123X, 9****************X",
        "990101900307123, 9*************3",
        "E00000000, E*******0",
        "H0000000000, H*********0",
        "123456, ****",
    })
    void anIdentityNumberKeepsItsFirstAndLast(String idNumber, String masked) {
        assertThat(Masks.idNumber(idNumber)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "四川省成都市锦江区春熙路1号2栋301, 四川省成都市锦江区****",
        "成都市武侯区示例小区3栋, 成都市武侯区****",
        "上海市浦东新区示例路8号, 上海市浦东新区****",
        "新疆维吾尔自治区伊犁哈萨克自治州伊宁市示例街2号, 新疆维吾尔自治区伊犁哈萨克自治州伊宁市****",
        "内蒙古自治区锡林郭勒盟苏尼特左旗示例村, 内蒙古自治区锡林郭勒盟苏尼特左旗****",
        "四川省成都市张家超市后面, 四川省****",
        "成都市锦绣小区3栋, ****",
        "锦绣小区3栋, ****",
        "春熙路1号, ****",
        "张三门市部旁, ****",
        "重庆市渝中区示例路, 重庆市渝中区****",
        "重庆市示例小区, 重庆市****",
    })
    void anAddressKeepsNothingBelowItsDistrict(String address, String masked) {
        assertThat(Masks.address(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "zhang.san@example.com, z****@example.com",
        "z@example.com, ****@example.com",
        "two@signs@example.com, ****",
        "no-sign, ****",
    })
    void aMailAddressKeepsItsFirstCharacterAndDomain(String email, String masked) {
        assertThat(Masks.email(email)).isEqualTo(masked);
    }
}
