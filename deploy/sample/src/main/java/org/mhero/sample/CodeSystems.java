package org.mhero.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The lists behind the codes: jobs with their cadre, cadres, skills. */
final class CodeSystems {
  private CodeSystems() {}

  static ObjectNode jobs() {
    ObjectNode jobs = system("ihris-job", IhrisShapes.IHRIS + "ihris-job", "Jobs of Kolanda");
    ArrayNode concepts = jobs.putArray("concept");
    for (Job job : Job.ALL) {
      ObjectNode concept =
          concepts.addObject().put("code", job.code()).put("display", job.display());
      if (job.cadre() != null) {
        ObjectNode property = concept.putArray("property").addObject().put("code", "cadre");
        property
            .putObject("valueCoding")
            .put("system", IhrisShapes.IHRIS + "ihris-cadre")
            .put("code", job.cadre());
      }
    }
    return jobs;
  }

  static ObjectNode cadres() {
    ObjectNode cadres =
        system("ihris-cadre", IhrisShapes.IHRIS + "ihris-cadre", "Cadres of Kolanda");
    ArrayNode concepts = cadres.putArray("concept");
    Job.CADRES.forEach(
        cadre -> concepts.addObject().put("code", cadre.code()).put("display", cadre.display()));
    return cadres;
  }

  static ObjectNode skills() {
    ObjectNode skills = system("skill", Skill.SYSTEM, "Trainings of Kolanda");
    ArrayNode concepts = skills.putArray("concept");
    Skill.ALL.forEach(
        skill -> concepts.addObject().put("code", skill.code()).put("display", skill.display()));
    return skills;
  }

  private static ObjectNode system(String id, String url, String title) {
    return IhrisShapes.resource("CodeSystem", id)
        .put("url", url)
        .put("version", "1")
        .put("name", title.replace(" ", ""))
        .put("title", title)
        .put("status", "active")
        .put("content", "complete");
  }
}
