package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateCacheTest {

  @Test
  void templateIsParsedOnce() {
    assertThat(Template.of("Hi @contact")).isSameAs(Template.of("Hi @contact"));
  }

  @Test
  void onlyTheLastOnesAreKept() {
    TemplateCache cache = new TemplateCache(10);
    Template used = cache.get("used");
    for (int i = 0; i < 15; i++) {
      cache.get("text " + i);
      assertThat(cache.get("used")).isSameAs(used);
    }
    assertThat(cache.size()).isLessThanOrEqualTo(20);
  }

  @Test
  void longTemplateIsNotKept() {
    TemplateCache cache = new TemplateCache(10);
    cache.get("x".repeat(9_000));
    assertThat(cache.size()).isZero();
  }
}
