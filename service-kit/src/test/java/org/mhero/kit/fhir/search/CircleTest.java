package org.mhero.kit.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.kit.error.AppException;

/** {@code near}: mCSD Location Distance Option. */
class CircleTest {

  @ParameterizedTest
  @CsvSource({
    "6.3|-10.8,50000",
    "6.3|-10.8|2,2000",
    "6.3|-10.8|2|km,2000",
    "6.3|-10.8|2|m,2",
    "6.3|-10.8|1|[mi_us],1609.347",
    "6.3|-10.8||km,50000",
    "6.3|-10.8|0,0"
  })
  void knowsDistancesAndUnits(String value, double metres) {
    assertThat(Circle.parse(value).metres()).isCloseTo(metres, within(0.001));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6.3",
        "6.3|-10.8|1|km|x",
        "a|b",
        "91|0",
        "0|181",
        "0|0|-1",
        "0|0|1|ft",
        "NaN|0",
        "|"
      })
  void refusesWhatIsNoPlace(String value) {
    assertThatThrownBy(() -> Circle.parse(value)).isInstanceOf(AppException.class);
  }

  @Test
  void reachesAllRoundThePole() {
    assertThat(Circle.parse("89.9|0|50").longitudeReach()).isEqualTo(180);
    assertThat(Circle.parse("-90|0|1").longitudeReach()).isEqualTo(180);
  }

  /** Every point within the distance lies in the box the index looks at. */
  @Property(tries = 2000)
  void theBoxHoldsTheCircle(
      @ForAll @DoubleRange(min = -90, max = 90) double latitude,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude,
      @ForAll @DoubleRange(min = 0, max = 360) double bearing,
      @ForAll @DoubleRange(min = 0, max = 2_000_000) double metres) {
    Circle circle = new Circle(latitude, longitude, metres);
    double angle = metres / Circle.EARTH_METRES;
    double from = Math.toRadians(latitude);
    double course = Math.toRadians(bearing);
    double to =
        Math.asin(
            Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(course));
    double east =
        Math.atan2(
            Math.sin(course) * Math.sin(angle) * Math.cos(from),
            Math.cos(angle) - Math.sin(from) * Math.sin(to));
    assertThat(Math.abs(Math.toDegrees(to) - latitude))
        .isLessThanOrEqualTo(circle.latitudeReach() + 1e-5);
    assertThat(Math.abs(Math.toDegrees(east))).isLessThanOrEqualTo(circle.longitudeReach() + 1e-5);
  }
}
