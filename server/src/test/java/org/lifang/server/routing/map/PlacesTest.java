package org.lifang.server.routing.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.kernel.route.day.DayTravel;

/** Points and ways, held to points others published and to what everybody knows of a town. */
class PlacesTest {

    private static final Point MIDDLE = new Point(30_660_000, 104_070_000);
    private static final Point NORTH = new Point(30_705_000, 104_070_000);

    /** The pairs that the public implementations of the shift are tested with (eviltransform). */
    @ParameterizedTest
    @CsvSource({
        "31177428, 121527211, 31175304, 121531542",
        "22543847, 113912316, 22540796, 113917176",
        "39911954, 116377817, 39913345, 116384047"
    })
    void theShiftIsThePublishedOneAndCanBeTakenBack(int latitude, int longitude, int shiftedLatitude, int shifted) {
        Point wgs = new Point(latitude, longitude);
        Point gcj = Gcj02.of(wgs);
        assertThat(gcj.latitudeE6()).isCloseTo(shiftedLatitude, within(2));
        assertThat(gcj.longitudeE6()).isCloseTo(shifted, within(2));
        Point back = Gcj02.toWgs84(gcj);
        assertThat(back.latitudeE6()).isCloseTo(latitude, within(2));
        assertThat(back.longitudeE6()).isCloseTo(longitude, within(2));
    }

    @Test
    void outsideOfChinaNothingIsShifted() {
        Point dublin = new Point(53_349_800, -6_260_300);
        assertThat(Gcj02.of(dublin)).isEqualTo(dublin);
    }

    @Test
    void fiveKilometresTakeACarLongerInTheRushHourAndAWalkerMoreThanAnHour() {
        assertThat(StraightLines.metres(MIDDLE, NORTH)).isBetween(4_990, 5_020);
        StraightLines ways = new StraightLines();
        assertThat(ways.source()).isEqualTo(Ways.Source.ESTIMATE);
        DayTravel travel = ways.between(List.of(MIDDLE, NORTH));
        int car = Mode.CAR.number();
        int calm = travel.arrive(car, 0, 1, 39_600) - 39_600;
        int rush = travel.arrive(car, 0, 1, 28_800) - 28_800;
        assertThat(calm).isBetween(15 * 60, 30 * 60);
        assertThat(rush).isGreaterThan(calm * 13 / 10);
        assertThat(travel.arrive(Mode.WALK.number(), 0, 1, 39_600) - 39_600).isGreaterThan(3_600);
        assertThat(travel.arrive(car, 0, 0, 39_600)).isEqualTo(39_600);
    }

    @Test
    void anAddressIsFoundNoNearerThanItsDistrictAndNotWhereTwoHaveItsName() {
        Districts.District wuhou = new Districts.District("510107", "武侯区", "成都市", MIDDLE);
        Districts.District inXian = new Districts.District("610104", "莲湖区", "西安市", NORTH);
        Districts.District elsewhere = new Districts.District("990104", "莲湖区", "示例市", MIDDLE);
        Districts.Table table = new Districts.Table(List.of(wuhou, inXian, elsewhere), true);
        assertThat(table.find("成都市武侯区示例路 8 号")).isEqualTo(wuhou);
        assertThat(table.find("510107")).isEqualTo(wuhou);
        assertThat(table.find("西安市莲湖区示例路 8 号")).isEqualTo(inXian);
        assertThat(table.find("莲湖区示例路 8 号")).isNull();
        assertThat(table.find("示例省另一市另一区")).isNull();
        assertThat(table.find(null)).isNull();
    }
}
