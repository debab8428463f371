package io.github.camelflashai.api;

/**
 * The descriptions of the parameters, without the delimiters of the API, which Camel's metadata would drop. They are
 * constants because annotations need them: the catalogue, the endpoint
 * options and the message headers all describe a parameter with the text that stands here.
 */
public final class ParameterDescriptions {
    public static final String USER_ID = "The number of the FlashAI user on whose behalf the batch runs.";
    public static final String BATCH_NAME =
            "The name of the batch (a calling campaign). A new batch needs a name that this user has not used before.";
    public static final String BOTENCE_ID = "The id of the script that the robot follows, as getBotence lists it.";
    public static final String CALL_DATE =
            "The day of the calls, as yyyyMMdd (a LocalDate is accepted too). A day in the past means as soon as the call"
                    + " hours allow.";
    public static final String CALL_HOUR =
            "The hours of the day in which to call, from 0 to 23, joined by commas (a list is accepted too): 9,10,13 calls"
                    + " from 9:00 to 11:00 and from 13:00 to 14:00.";
    public static final String CLEAR =
            "What happens at night to callees that were not reached: 1 drops them from the batch, 0 keeps them.";
    public static final String API = "The api flag of addPlan. The API document gives no meaning for it.";
    public static final String LINE_IDS =
            "The ids of the phone lines to call from, joined by commas (a list is accepted too), as getCallLine lists them.";
    public static final String MOBILE_LIST =
            "The callees in the delimited text of the API. Usually they are given as the message body, or as callees in it,"
                    + " and the connector writes this text.";
    public static final String RECALL =
            "Whether callees are redialled: 1 redials by the rules of recallParams, 0 does not.";
    public static final String RECALL_PARAMS =
            "The redial rules, required with recall=1: a JSON array of objects with recallIntervalTime (minutes), recallTag"
                    + " (the intent tag), recallTimes and ruleType (0 simple, 1 complex). A list of maps is accepted too.";
    public static final String NOTIFY_URL =
            "The http(s) address to which FlashAI posts the result of every call; with an & in it, a URI takes it as"
                    + " RAW(...) alone. For getBatchPlanCallList, the address to"
                    + " which an older server posts the list. Where a callback route of this component runs, its address is"
                    + " the default.";
    public static final String NOTIFY_BATCH_URL =
            "The http(s) address to which FlashAI posts a report when the batch is done; with an & in it, a URI takes it"
                    + " as RAW(...) alone. Where a callback route of this"
                    + " component runs, its address is the default.";
    public static final String PHONE_LIST =
            "The phones to take out of the batch, joined by the phoneListJoiner (a list is accepted too).";
    public static final String PHONE_STATUS = "Lists only callees in this state: 1 planned, 2 done, 3 failed.";
    public static final String PAGE = "The number of the page to read, from 1.";
    public static final String PAGE_NUM = "The size of a page in records, from 1 to 5000.";
    public static final String PHONE = "The phone of the callee whose result is asked for.";
    public static final String AGENT_GROUP_ID = "The id of the group of human agents, as queryAgentGroup lists it.";
    public static final String AGENT_ID = "The id of the human agent, as queryAgentGroup lists it.";
    public static final String ADD_TYPE =
            "How callees are handed to the agent: add appends them, addAndClean replaces those that are there. The API writes"
                    + " it add&clean, which a URI takes as RAW(add&clean) alone.";
    public static final String CALL_TYPE =
            "Whether the agent's callees are dialled at once: 1 dials directly, 0 does not.";

    private ParameterDescriptions() {}
}
