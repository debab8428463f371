package io.github.camelflashai;

import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.ParameterDescriptions;
import io.github.camelflashai.client.RetryRules;
import io.github.camelflashai.wire.request.CalleeRules;
import io.github.camelflashai.wire.request.HourRange;
import io.github.camelflashai.wire.request.RequestRules;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Predicate;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The options of the component and its endpoints: the account, how calls are made, and a default for every parameter of the
 * catalogue. It is long because Camel wants a field and two accessors for each option; there is no logic in it.
 */
@UriParams
public class FlashAiConfiguration implements Cloneable {
    private static final Logger LOG = LoggerFactory.getLogger(FlashAiConfiguration.class);
    private static final String DEFAULT_FIXED = "notifyUrl,notifyBatchUrl";

    @UriParam(
            label = "common",
            description = "The address of the FlashAI API, such as https://HOST/api/v1/thirdApi. It differs per "
                    + "deployment, so there is no default.")
    private @Nullable String baseUrl;

    @UriParam(label = "security", description = "The client id of the FlashAI account.")
    private @Nullable String clientId;

    @UriParam(
            label = "security",
            secret = true,
            description = "The client secret of the FlashAI account, with which requests are signed. In a URI write "
                    + "it as RAW(...) or as a property placeholder.")
    private @Nullable String clientSecret;

    @UriParam(
            label = "advanced",
            description =
                    "The number of this node, from 0 to 61. Where each application that uses the same clientId at the"
                            + " same time has a different one, their nonces never meet. Without it the nonces of a process begin at a"
                            + " random place, and those of two processes meet more rarely than random ones.")
    private @Nullable Integer nonceNode;

    @UriParam(
            label = "common,advanced",
            description =
                    "Whether the timestamp of a request is sent as a JSON number, as the API document has it. By default it is"
                            + " sent as text of the same digits, as the vendor's own client does: there are servers that answer HTTP 500"
                            + " to a number. Both are signed alike.")
    private boolean timestampAsNumber;

    @UriParam(
            label = "producer",
            defaultValue = "strict",
            description = "How requests are checked before they leave. strict refuses what the API document does "
                    + "not allow; lenient sends it with a warning. Delimiters inside values and wrong types are "
                    + "refused in any case.")
    private Validation validation = Validation.STRICT;

    @UriParam(
            label = "producer",
            description =
                    "The character that takes the place of the API's delimiters (circumflex, bar and hyphen) inside the"
                            + " values of a callee, such as a slash. Without it such a value is refused, because it would shift the"
                            + " values behind it.")
    private @Nullable String delimiterReplacement;

    @UriParam(
            label = "producer",
            description =
                    "Whether a tilde inside a callee's value counts as a delimiter too, as older servers of the platform have it:"
                            + " there it would shift the values behind it. It is refused then, or delimiterReplacement takes its place.")
    private boolean tildeDelimits;

    @UriParam(
            label = "producer",
            defaultValue = "reject",
            description =
                    "What becomes of a callee whose phone stands in the list before, with or without a plus, 86 or 0086, also"
                            + " where chunkSize cuts the list. reject sends the first and lists the later ones among the rejected"
                            + " callees of the receipt, as the platform itself does; refuse sends nothing; send sends all of"
                            + " them.")
    private Duplicates duplicates = Duplicates.REJECT;

    @UriParam(
            label = "producer",
            description = "Decides who may be called, such as #bean:mayBeCalled for a do-not-call list: a"
                    + " java.util.function.Predicate of Callee, or a predicate of Camel, which finds the Callee in the"
                    + " body. Whom it does not let pass is not called, and is listed among the rejected callees of the"
                    + " receipt.")
    private @Nullable Object calleeFilter;

    @UriParam(
            label = "producer",
            defaultValue = "refuse",
            description =
                    "What becomes of a callee with faults. refuse sends nothing of the request; reject sends the others and"
                            + " lists this one among the rejected callees of the receipt, with the reason.")
    private OnInvalid onInvalid = OnInvalid.REFUSE;

    @UriParam(
            label = "producer",
            defaultValue = "warn",
            description =
                    "What is done about values that an older server of the platform loses without a word: a batchName of"
                            + " more than 32 characters with the number of its chunk, and attach or params of more than 255."
                            + " warn sends them with a warning in the log, refuse sends nothing of the request.")
    private OnTooLong onTooLong = OnTooLong.WARN;

    @UriParam(
            label = "producer",
            description =
                    "The hours of the day in which people may be called, such as 8-21 for 8:00 to 21:00, the hours 8 to 20. A"
                            + " callHour outside of them is refused.")
    private @Nullable String allowedHours;

    @UriParam(
            label = "producer",
            defaultValue = "^",
            description =
                    "What joins the phones of phoneList: a circumflex by the API document, a bar in some deployments.")
    private String phoneListJoiner = "^";

    @UriParam(
            label = "producer",
            description =
                    "What the names of message headers begin with that give parameters besides those of Camel, such as"
                            + " flashai_ for a header flashai_batchName. Headers that begin with Camel do not come through a"
                            + " queue, a topic or HTTP; those that begin with this do. Callees and the addresses for callbacks"
                            + " are not taken from them. Without it there are none.")
    private @Nullable String headerPrefix;

    @UriParam(
            label = "producer,security",
            defaultValue = DEFAULT_FIXED,
            description =
                    "The parameters of which a message gives no other value than the option of that name does, joined by"
                            + " commas: a message that does, in a header or in its body, an empty value too, is refused. Give"
                            + " the addresses for callbacks too, which are the default and are fixed also where they are those"
                            + " of a callback route: who can write to a queue could else have the results of calls posted to a"
                            + " host of theirs. An asterisk for all parameters that options give, none for none.")
    private String fixed = DEFAULT_FIXED;

    @UriParam(
            label = "producer",
            description =
                    "Whether a request with more than 8 MB of callees may be sent in chunks while they are encoded, so that"
                            + " memory does not grow with them. Without it every request has a Content-Length, which any"
                            + " server takes.")
    private boolean streamRequests;

    @UriParam(
            label = "producer",
            description =
                    "Whether getBatchPlanList and getBatchPlanCallList read all pages: the body becomes an iterator over the"
                            + " records, for a streaming splitter, that asks for a page when it needs it. The page defaults"
                            + " to 1 then, the pageNum to 5000.")
    private boolean autoPage;

    @UriParam(
            label = "producer",
            description = "Whether autoPage asks for the next page while the route works on this one.")
    private boolean readAhead;

    @UriParam(
            label = "producer",
            defaultValue = "3",
            description =
                    "How often a call is repeated that failed and may be repeated: any call that did not reach the"
                            + " server, and one that only asks or steers also when its outcome is not known. 0 for never.")
    private int maxRetries = 3;

    @UriParam(
            label = "producer",
            defaultValue = "500",
            javaType = "java.time.Duration",
            description =
                    "About how long to wait before the first repeat of a call, in milliseconds. The wait doubles with"
                            + " each repeat, and half of it is random.")
    private long retryDelay = 500;

    @UriParam(
            label = "producer",
            defaultValue = "30000",
            javaType = "java.time.Duration",
            description =
                    "The longest wait before a repeat, in milliseconds, also where the server asks for a longer one"
                            + " with the header Retry-After.")
    private long maxRetryDelay = 30_000;

    @UriParam(
            label = "producer",
            defaultValue = "redelivered",
            description =
                    "When addPlan asks the server whether the campaign is there already, with the same callees, and"
                            + " takes that for success. redelivered asks when the outcome of an attempt is not known, and"
                            + " before a redelivered message is sent; always asks before every message is sent, and gives the"
                            + " server settleTime to show the campaign, for brokers that do not mark redelivered messages and"
                            + " senders that send one twice; never does not ask. With submissionRepository the ledger says which"
                            + " message is in doubt.")
    private Reconcile reconcile = Reconcile.REDELIVERED;

    @UriParam(
            label = "producer",
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description =
                    "How long the server may take to show a campaign that it was sent, in milliseconds. A campaign"
                            + " that it does not show in this time is sent again, and the number of its callees counts when it"
                            + " stood still for this time.")
    private long settleTime = 10_000;

    @UriParam(
            label = "producer",
            description =
                    "A ledger of what was submitted, in a repository that outlives the application: addPlan and addAgentPlan"
                            + " note a submission there before it is sent, and that it is settled when the server is known to"
                            + " have it. A message whose submission was noted and not settled, because the process was killed"
                            + " or no answer came, is in doubt wherever it comes from, marked as redelivered or not: for"
                            + " addPlan the server is asked, addAgentPlan is never sent again by itself. One that is settled is"
                            + " answered without a call and without counts. The repository must keep an entry at once, not with"
                            + " the transaction of the route.")
    private @Nullable IdempotentRepository submissionRepository;

    @UriParam(
            label = "producer",
            defaultValue = "0",
            description = "How many callees of addPlan go into one batch. A longer list becomes several batches, whose"
                    + " names are the batchName with -0001, -0002 and so on behind it. 0 for one batch however long.")
    private int chunkSize;

    @UriParam(
            description =
                    "Whether batchName is the name of a campaign that chunkSize cut into several batches. true means all of them,"
                            + " false the one batch of that name, and auto the one batch, or, if the server has none of that name, the"
                            + " chunks. For batchPlanPause, batchPlanRestart, batchPlanStop, batchPhoneDelete,"
                            + " getBatchPlanCallSummary and getBatchSummaryGroupByLine, and for polling"
                            + " getBatchPlanList and getBatchPlanCallList or reading them with autoPage. Without it, auto for"
                            + " messages that pause or stop, take phones out, or ask for a summary, and false for all else.")
    private @Nullable Chunks chunks;

    @UriParam(
            label = "producer",
            description =
                    "Whether batchPlanPause and batchPlanStop succeed only when the server shows that nobody is called any"
                            + " more: the command is repeated until nobody is planned, nothing has moved for settleTime and"
                            + " longestCall, and all callees have come in. And whether batchPhoneDelete fails when a phone is still planned"
                            + " afterwards; without it, it logs a warning.")
    private boolean confirm;

    @UriParam(
            label = "producer",
            defaultValue = "900000",
            javaType = "java.time.Duration",
            description =
                    "How long confirm may take, in milliseconds. When it is over, the message fails, with what is still planned.")
    private long confirmTimeout = 900_000;

    @UriParam(
            label = "producer",
            defaultValue = "120000",
            javaType = "java.time.Duration",
            description =
                    "How long a call may take, from dialling to its end, in milliseconds. A server counts a call when it has"
                            + " ended, and may have fetched more callees than it calls at a time, so confirm=true waits until"
                            + " nothing has moved for so long.")
    private long longestCall = 120_000;

    @UriParam(
            label = "producer",
            description =
                    "Whether callees that the server rejects are an exception, which holds the receipt. The others"
                            + " are called all the same.")
    private boolean failOnRejected;

    @UriParam(
            label = "producer",
            defaultValue = "unchecked",
            description =
                    "Whether addPlan compares the callees with the variables of the script, as queryPlanParams lists"
                            + " them. check puts each callee's values into the order of the script and refuses callees that"
                            + " lack one, before anything is sent.")
    private ScriptVariablesCheck scriptVariables = ScriptVariablesCheck.UNCHECKED;

    @UriParam(
            defaultValue = "object",
            description = "The form of what comes from FlashAI in the message body: the result of a call, what a poll "
                    + "found, or a callback. object is an immutable Java record, json its documented JSON as text, map "
                    + "the same as a Map, raw a Map with the names of the API, wire the server's own text, whole, as it "
                    + "came.")
    private ResultFormat resultFormat = ResultFormat.OBJECT;

    @UriParam(
            label = "advanced",
            defaultValue = CallLayout.AUTO,
            description = "The order of the fields in a call record of getBatchPlanCallList. auto recognises that of "
                    + "the API document and that of older servers, which have 14 fields in alphabetical order. Or the "
                    + "names in their order: phone, callDate, callTime, hangupTime, answerTime, duration, intentTag, intentNote, detail and "
                    + "detailList. An underscore skips a field.")
    private String callFields = CallLayout.AUTO;

    @UriParam(
            label = "advanced",
            defaultValue = CallLayout.USUAL_ZONE,
            description = "The time zone of the server, for times in call records that are text such as 2026-12-01 "
                    + "10:00:00. Times in milliseconds or seconds since the epoch need none.")
    private String serverTimeZone = CallLayout.USUAL_ZONE;

    @UriParam(
            label = "producer",
            description = "The path below the base URL that the operation request calls, such as getRecordUrl or "
                    + "sms/querySmsTemplate.")
    private @Nullable String path;

    @UriParam(
            label = "webhook",
            secret = true,
            description =
                    "The secret that the connector puts into the address of its callbacks, and by which it knows them "
                            + "from anybody else's: 32 or more letters and digits, such as the output of openssl rand -hex 32, the "
                            + "same on all nodes. Several are joined by commas: the first goes into new addresses, all are "
                            + "accepted, so that a token can be replaced. There is no default; none, in so many words, accepts "
                            + "callbacks from anybody.")
    private @Nullable String callbackToken;

    @UriParam(
            label = "webhook",
            defaultValue = "none",
            description = "How the sign of a callback is checked besides its token. No document says how FlashAI signs "
                    + "them: body expects a signature over the fields of the body, envelope one over body, code, msg and "
                    + "success. none checks the token alone.")
    private CallbackSign callbackSign = CallbackSign.NONE;

    @UriParam(
            label = "webhook",
            defaultValue = "10485760",
            description =
                    "The largest callback, in bytes or with a unit as in 10MB. A larger one is refused with HTTP status 413.")
    private int callbackMaxSize = 10 * 1024 * 1024;

    @UriParam(
            label = "advanced",
            defaultValue = "67108864",
            description = "The largest answer that is read, in bytes or with a unit as in 64MB. A larger one fails.")
    private int maxResponseSize = 64 * 1024 * 1024;

    @UriParam(
            label = "advanced",
            defaultValue = "300000",
            javaType = "java.time.Duration",
            description =
                    "How long an attempt of a call may take in all, in milliseconds, from the wait for a connection to the last"
                            + " byte of the answer. Then it is cut off, and whether it ran is not known if it had begun. It ends what"
                            + " http.responseTimeout does not, which begins anew with every byte. 0 sets no end.")
    private long attemptTimeout = 300_000;

    @UriParam(
            label = "advanced",
            prefix = "http.",
            multiValue = true,
            description = "Options of Camel HTTP, whose client carries the calls, by their names behind the prefix "
                    + "http., such as http.proxyHost, http.responseTimeout (milliseconds) or "
                    + "http.sslContextParameters.")
    private Map<String, Object> http = new HashMap<>();

    @UriParam(
            label = "consumer",
            defaultValue = "changes",
            description = "When the progress of a batch makes an exchange: changes when a count "
                    + "changed, always at every poll, completion only when the batch is "
                    + "complete.")
    private Emit emit = Emit.CHANGES;

    @UriParam(
            label = "consumer,advanced",
            description = "Decides in place of the built-in rule whether a batch is complete: a "
                    + "predicate over the exchange that reports its progress, such as "
                    + "#bean:allCalled.")
    private @Nullable Predicate completeWhen;

    @UriParam(
            label = "consumer",
            defaultValue = "300000",
            javaType = "java.time.Duration",
            description = "How long in milliseconds the counts of a batch must stand still, with "
                    + "nothing planned, before it is reported as quiet: callees are paused, "
                    + "stopped or still coming in. One that this application stopped is "
                    + "complete then.")
    private long quietPeriod = 300_000;

    @UriParam(
            label = "consumer",
            defaultValue = "3600000",
            javaType = "java.time.Duration",
            description = "How long in milliseconds watch waits for a batch that the server does "
                    + "not know, before it reports the batch as missing.")
    private long missingTimeout = 3_600_000;

    @UriParam(
            label = "consumer",
            defaultValue = "604800000",
            javaType = "java.time.Duration",
            description = "How long in milliseconds watch follows a batch that is quiet or "
                    + "missing, before it reports it a last time and forgets it. A batch that "
                    + "this application paused is not forgotten.")
    private long forgetAfter = 604_800_000;

    @UriParam(
            label = "consumer",
            defaultValue = "600000",
            javaType = "java.time.Duration",
            description = "How long in milliseconds the route of watch may work on one exchange "
                    + "before the health check says that it hangs. The other batches are "
                    + "asked for meanwhile, concurrentPolls at the same time with the one "
                    + "that hangs.")
    private long stuckTimeout = 600_000;

    @UriParam(
            label = "consumer",
            defaultValue = "32",
            description = "How many batches watch asks for at the same time, and so how many of "
                    + "its exchanges are in the route at the same time.")
    private int concurrentPolls = 32;

    @UriParam(
            label = "consumer",
            description = "Whether the last exchange of watch for a batch brings the results of "
                    + "all its calls: the header CamelFlashAiCalls, an iterator of messages "
                    + "for a streaming splitter that asks for a page when it needs it. The "
                    + "API requires notifyUrl for it.")
    private boolean calls;

    @UriParam(
            label = "consumer",
            description = "Whether polling getBatchPlanList and getBatchPlanCallList gives an "
                    + "exchange for each record, and not one for each page.")
    private boolean split;

    @UriParam(
            label = "consumer",
            defaultValue = "0",
            description = "How many exchanges a poll of getBatchPlanList or getBatchPlanCallList "
                    + "gives at most; the next poll goes on from there. 0 is no limit.")
    private int maxMessagesPerPoll;

    @UriParam(
            label = "consumer",
            description = "Where polling getBatchPlanList and getBatchPlanCallList keeps the keys "
                    + "of the records that the route took. Without it they are kept in "
                    + "memory, and come again after a restart. Each account needs its own.")
    private @Nullable IdempotentRepository idempotentRepository;

    @UriParam(
            label = "consumer",
            description = "Where polling a summary or a look-up keeps what the route took last. "
                    + "Without it that is kept in memory, and comes again after a restart. Each account needs its own.")
    private @Nullable StateRepository<String, String> stateRepository;

    @UriParam(
            label = "producer",
            description = "Whether watch follows the batches that addPlan and addAgentPlan submit.")
    private boolean track;

    @UriParam(
            label = "producer",
            description =
                    "Which headers of the message that starts a campaign are kept with it if track=true, and given back by"
                            + " watch: their names, joined by commas, each maybe with an asterisk at its end. By default"
                            + " all but those that look like credentials or phones, by name or by value: Authorization, Cookie,"
                            + " CamelHttp*, what has token, secret, password, key, phone or mobile in its name, and others.")
    private @Nullable String trackHeaders;

    @UriParam(
            label = "common",
            description = "Where the batches are kept that were submitted with track=true and are "
                    + "not complete yet. Without it they are kept in the memory of the "
                    + "component, and a restart forgets them. Several nodes share one, each account "
                    + "needs its own.")
    private @Nullable AggregationRepository aggregationRepository;

    @UriParam(label = "parameter", description = ParameterDescriptions.USER_ID)
    private @Nullable Long userId;

    @UriParam(label = "parameter", description = ParameterDescriptions.BATCH_NAME)
    private @Nullable String batchName;

    @UriParam(label = "parameter", description = ParameterDescriptions.BOTENCE_ID)
    private @Nullable String botenceId;

    @UriParam(label = "parameter", description = ParameterDescriptions.CALL_DATE)
    private @Nullable String callDate;

    @UriParam(label = "parameter", description = ParameterDescriptions.CALL_HOUR)
    private @Nullable String callHour;

    @UriParam(label = "parameter", enums = "0,1", description = ParameterDescriptions.CLEAR)
    private @Nullable Integer clear;

    @UriParam(label = "parameter", description = ParameterDescriptions.API)
    private @Nullable Boolean api;

    @UriParam(label = "parameter", description = ParameterDescriptions.LINE_IDS)
    private @Nullable String lineIds;

    @UriParam(label = "parameter", secret = true, description = ParameterDescriptions.MOBILE_LIST)
    private @Nullable String mobileList;

    @UriParam(label = "parameter", enums = "0,1", description = ParameterDescriptions.RECALL)
    private @Nullable Integer recall;

    @UriParam(label = "parameter", description = ParameterDescriptions.RECALL_PARAMS)
    private @Nullable String recallParams;

    @UriParam(label = "parameter", description = ParameterDescriptions.NOTIFY_URL)
    private @Nullable String notifyUrl;

    @UriParam(label = "parameter", description = ParameterDescriptions.NOTIFY_BATCH_URL)
    private @Nullable String notifyBatchUrl;

    @UriParam(label = "parameter", secret = true, description = ParameterDescriptions.PHONE_LIST)
    private @Nullable String phoneList;

    @UriParam(label = "parameter", enums = "1,2,3", description = ParameterDescriptions.PHONE_STATUS)
    private @Nullable Integer phoneStatus;

    @UriParam(label = "parameter", description = ParameterDescriptions.PAGE)
    private @Nullable Long page;

    @UriParam(label = "parameter", description = ParameterDescriptions.PAGE_NUM)
    private @Nullable Integer pageNum;

    @UriParam(label = "parameter", secret = true, description = ParameterDescriptions.PHONE)
    private @Nullable String phone;

    @UriParam(label = "parameter", description = ParameterDescriptions.AGENT_GROUP_ID)
    private @Nullable String agentGroupId;

    @UriParam(label = "parameter", enums = "add,addAndClean,add&clean", description = ParameterDescriptions.ADD_TYPE)
    private @Nullable String addType;

    @UriParam(label = "parameter", description = ParameterDescriptions.AGENT_ID)
    private @Nullable String agentId;

    @UriParam(label = "parameter", enums = "0,1", description = ParameterDescriptions.CALL_TYPE)
    private @Nullable String callType;

    /** An independent copy, for an endpoint to put its own options on. */
    public FlashAiConfiguration copy() {
        try {
            FlashAiConfiguration copy = (FlashAiConfiguration) clone();
            copy.http = new HashMap<>(http);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /** The rules that the options make for the check of requests. */
    public RequestRules requestRules(CamelContext context) {
        if (delimiterReplacement != null && delimiterReplacement.length() != 1) {
            throw new FlashAiOptionsException(
                    "delimiterReplacement", "must be one character", "set it to one such as /");
        }
        return new RequestRules(
                validation == Validation.LENIENT,
                delimiterReplacement == null ? null : delimiterReplacement.charAt(0),
                phoneListJoiner,
                streamRequests,
                new CalleeRules(
                        duplicates.fate(), onInvalid.fate(), onTooLong.fate(), CalleeFilter.of(context, calleeFilter)),
                allowedHours == null ? null : HourRange.parse(allowedHours),
                tildeDelimits);
    }

    /**
     * The form of a record that comes by itself.
     *
     * @throws FlashAiOptionsException if the form is one of a whole answer
     */
    public Function<JsonForm, Object> recordForm() {
        return resultFormat
                .ofRecords()
                .orElseThrow(() -> new FlashAiOptionsException(
                        "resultFormat",
                        "is " + resultFormat + ", which is a form of a whole answer, and here single records come",
                        "set it to object, json or map"));
    }

    /** The rules that the options make for retries. */
    public RetryRules retryRules() {
        return new RetryRules(maxRetries, Duration.ofMillis(retryDelay), Duration.ofMillis(maxRetryDelay));
    }

    /** How call records are read. */
    public CallLayout callLayout() {
        return CallLayout.parse(callFields, serverZone(), LOG::warn);
    }

    /**
     * The time zone of the server.
     *
     * @throws FlashAiOptionsException if there is no such zone
     */
    public ZoneId serverZone() {
        try {
            return ZoneId.of(serverTimeZone);
        } catch (DateTimeException e) {
            throw new FlashAiOptionsException(
                    "serverTimeZone",
                    "is '" + serverTimeZone + "', which is no time zone",
                    "give one such as " + CallLayout.USUAL_ZONE + " or +08:00");
        }
    }

    public @Nullable String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(@Nullable String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public @Nullable String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    public @Nullable String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public @Nullable Integer getNonceNode() {
        return nonceNode;
    }

    public void setNonceNode(@Nullable Integer nonceNode) {
        this.nonceNode = nonceNode;
    }

    public boolean isTimestampAsNumber() {
        return timestampAsNumber;
    }

    public void setTimestampAsNumber(boolean timestampAsNumber) {
        this.timestampAsNumber = timestampAsNumber;
    }

    public Validation getValidation() {
        return validation;
    }

    public void setValidation(Validation validation) {
        this.validation = validation;
    }

    public @Nullable String getDelimiterReplacement() {
        return delimiterReplacement;
    }

    public void setDelimiterReplacement(@Nullable String delimiterReplacement) {
        this.delimiterReplacement = delimiterReplacement;
    }

    public Duplicates getDuplicates() {
        return duplicates;
    }

    public void setDuplicates(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    public @Nullable Object getCalleeFilter() {
        return calleeFilter;
    }

    public void setCalleeFilter(@Nullable Object calleeFilter) {
        this.calleeFilter = calleeFilter;
    }

    public OnInvalid getOnInvalid() {
        return onInvalid;
    }

    public void setOnInvalid(OnInvalid onInvalid) {
        this.onInvalid = onInvalid;
    }

    public OnTooLong getOnTooLong() {
        return onTooLong;
    }

    public void setOnTooLong(OnTooLong onTooLong) {
        this.onTooLong = onTooLong;
    }

    public @Nullable String getAllowedHours() {
        return allowedHours;
    }

    public void setAllowedHours(@Nullable String allowedHours) {
        this.allowedHours = allowedHours;
    }

    public boolean isTildeDelimits() {
        return tildeDelimits;
    }

    public void setTildeDelimits(boolean tildeDelimits) {
        this.tildeDelimits = tildeDelimits;
    }

    public String getPhoneListJoiner() {
        return phoneListJoiner;
    }

    public void setPhoneListJoiner(String phoneListJoiner) {
        this.phoneListJoiner = phoneListJoiner;
    }

    public @Nullable String getHeaderPrefix() {
        return headerPrefix;
    }

    public void setHeaderPrefix(@Nullable String headerPrefix) {
        this.headerPrefix = headerPrefix;
    }

    public String getFixed() {
        return fixed;
    }

    public void setFixed(String fixed) {
        this.fixed = fixed;
    }

    public boolean isStreamRequests() {
        return streamRequests;
    }

    public void setStreamRequests(boolean streamRequests) {
        this.streamRequests = streamRequests;
    }

    public boolean isAutoPage() {
        return autoPage;
    }

    public void setAutoPage(boolean autoPage) {
        this.autoPage = autoPage;
    }

    public boolean isReadAhead() {
        return readAhead;
    }

    public void setReadAhead(boolean readAhead) {
        this.readAhead = readAhead;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(long maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public Reconcile getReconcile() {
        return reconcile;
    }

    public void setReconcile(Reconcile reconcile) {
        this.reconcile = reconcile;
    }

    public @Nullable IdempotentRepository getSubmissionRepository() {
        return submissionRepository;
    }

    public void setSubmissionRepository(@Nullable IdempotentRepository submissionRepository) {
        this.submissionRepository = submissionRepository;
    }

    public long getSettleTime() {
        return settleTime;
    }

    public void setSettleTime(long settleTime) {
        this.settleTime = settleTime;
    }

    public int getChunkSize() {
        return chunkSize;
    }

    public void setChunkSize(int chunkSize) {
        this.chunkSize = chunkSize;
    }

    public @Nullable Chunks getChunks() {
        return chunks;
    }

    public void setChunks(@Nullable Chunks chunks) {
        this.chunks = chunks;
    }

    public boolean isConfirm() {
        return confirm;
    }

    public void setConfirm(boolean confirm) {
        this.confirm = confirm;
    }

    public long getLongestCall() {
        return longestCall;
    }

    public void setLongestCall(long longestCall) {
        this.longestCall = longestCall;
    }

    public long getConfirmTimeout() {
        return confirmTimeout;
    }

    public void setConfirmTimeout(long confirmTimeout) {
        this.confirmTimeout = confirmTimeout;
    }

    public boolean isFailOnRejected() {
        return failOnRejected;
    }

    public void setFailOnRejected(boolean failOnRejected) {
        this.failOnRejected = failOnRejected;
    }

    public ScriptVariablesCheck getScriptVariables() {
        return scriptVariables;
    }

    public void setScriptVariables(ScriptVariablesCheck scriptVariables) {
        this.scriptVariables = scriptVariables;
    }

    public ResultFormat getResultFormat() {
        return resultFormat;
    }

    public void setResultFormat(ResultFormat resultFormat) {
        this.resultFormat = resultFormat;
    }

    public Emit getEmit() {
        return emit;
    }

    public void setEmit(Emit emit) {
        this.emit = emit;
    }

    public @Nullable Predicate getCompleteWhen() {
        return completeWhen;
    }

    public void setCompleteWhen(@Nullable Predicate completeWhen) {
        this.completeWhen = completeWhen;
    }

    public long getQuietPeriod() {
        return quietPeriod;
    }

    public void setQuietPeriod(long quietPeriod) {
        this.quietPeriod = quietPeriod;
    }

    public long getMissingTimeout() {
        return missingTimeout;
    }

    public void setMissingTimeout(long missingTimeout) {
        this.missingTimeout = missingTimeout;
    }

    public long getForgetAfter() {
        return forgetAfter;
    }

    public void setForgetAfter(long forgetAfter) {
        this.forgetAfter = forgetAfter;
    }

    public long getStuckTimeout() {
        return stuckTimeout;
    }

    public void setStuckTimeout(long stuckTimeout) {
        this.stuckTimeout = stuckTimeout;
    }

    public int getConcurrentPolls() {
        return concurrentPolls;
    }

    public void setConcurrentPolls(int concurrentPolls) {
        this.concurrentPolls = concurrentPolls;
    }

    public boolean isCalls() {
        return calls;
    }

    public void setCalls(boolean calls) {
        this.calls = calls;
    }

    public boolean isSplit() {
        return split;
    }

    public void setSplit(boolean split) {
        this.split = split;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public @Nullable IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(@Nullable IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public @Nullable StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(@Nullable StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public boolean isTrack() {
        return track;
    }

    public void setTrack(boolean track) {
        this.track = track;
    }

    public @Nullable String getTrackHeaders() {
        return trackHeaders;
    }

    public void setTrackHeaders(@Nullable String trackHeaders) {
        this.trackHeaders = trackHeaders;
    }

    public @Nullable AggregationRepository getAggregationRepository() {
        return aggregationRepository;
    }

    public void setAggregationRepository(@Nullable AggregationRepository aggregationRepository) {
        this.aggregationRepository = aggregationRepository;
    }

    public String getServerTimeZone() {
        return serverTimeZone;
    }

    public void setServerTimeZone(String serverTimeZone) {
        this.serverTimeZone = serverTimeZone;
    }

    public String getCallFields() {
        return callFields;
    }

    public void setCallFields(String callFields) {
        this.callFields = callFields;
    }

    public @Nullable String getPath() {
        return path;
    }

    public void setPath(@Nullable String path) {
        this.path = path;
    }

    public @Nullable String getCallbackToken() {
        return callbackToken;
    }

    public void setCallbackToken(@Nullable String callbackToken) {
        this.callbackToken = callbackToken;
    }

    public CallbackSign getCallbackSign() {
        return callbackSign;
    }

    public void setCallbackSign(CallbackSign callbackSign) {
        this.callbackSign = callbackSign;
    }

    public int getCallbackMaxSize() {
        return callbackMaxSize;
    }

    public void setCallbackMaxSize(int callbackMaxSize) {
        this.callbackMaxSize = callbackMaxSize;
    }

    public int getMaxResponseSize() {
        return maxResponseSize;
    }

    public void setMaxResponseSize(int maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public long getAttemptTimeout() {
        return attemptTimeout;
    }

    public void setAttemptTimeout(long attemptTimeout) {
        this.attemptTimeout = attemptTimeout;
    }

    public Map<String, Object> getHttp() {
        return http;
    }

    public void setHttp(Map<String, Object> http) {
        this.http = http;
    }

    public @Nullable Long getUserId() {
        return userId;
    }

    public void setUserId(@Nullable Long userId) {
        this.userId = userId;
    }

    public @Nullable String getBatchName() {
        return batchName;
    }

    public void setBatchName(@Nullable String batchName) {
        this.batchName = batchName;
    }

    public @Nullable String getBotenceId() {
        return botenceId;
    }

    public void setBotenceId(@Nullable String botenceId) {
        this.botenceId = botenceId;
    }

    public @Nullable String getCallDate() {
        return callDate;
    }

    public void setCallDate(@Nullable String callDate) {
        this.callDate = callDate;
    }

    public @Nullable String getCallHour() {
        return callHour;
    }

    public void setCallHour(@Nullable String callHour) {
        this.callHour = callHour;
    }

    public @Nullable Integer getClear() {
        return clear;
    }

    public void setClear(@Nullable Integer clear) {
        this.clear = clear;
    }

    public @Nullable Boolean getApi() {
        return api;
    }

    public void setApi(@Nullable Boolean api) {
        this.api = api;
    }

    public @Nullable String getLineIds() {
        return lineIds;
    }

    public void setLineIds(@Nullable String lineIds) {
        this.lineIds = lineIds;
    }

    public @Nullable String getMobileList() {
        return mobileList;
    }

    public void setMobileList(@Nullable String mobileList) {
        this.mobileList = mobileList;
    }

    public @Nullable Integer getRecall() {
        return recall;
    }

    public void setRecall(@Nullable Integer recall) {
        this.recall = recall;
    }

    public @Nullable String getRecallParams() {
        return recallParams;
    }

    public void setRecallParams(@Nullable String recallParams) {
        this.recallParams = recallParams;
    }

    public @Nullable String getNotifyUrl() {
        return notifyUrl;
    }

    public void setNotifyUrl(@Nullable String notifyUrl) {
        this.notifyUrl = notifyUrl;
    }

    public @Nullable String getNotifyBatchUrl() {
        return notifyBatchUrl;
    }

    public void setNotifyBatchUrl(@Nullable String notifyBatchUrl) {
        this.notifyBatchUrl = notifyBatchUrl;
    }

    public @Nullable String getPhoneList() {
        return phoneList;
    }

    public void setPhoneList(@Nullable String phoneList) {
        this.phoneList = phoneList;
    }

    public @Nullable Integer getPhoneStatus() {
        return phoneStatus;
    }

    public void setPhoneStatus(@Nullable Integer phoneStatus) {
        this.phoneStatus = phoneStatus;
    }

    public @Nullable Long getPage() {
        return page;
    }

    public void setPage(@Nullable Long page) {
        this.page = page;
    }

    public @Nullable Integer getPageNum() {
        return pageNum;
    }

    public void setPageNum(@Nullable Integer pageNum) {
        this.pageNum = pageNum;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getAgentGroupId() {
        return agentGroupId;
    }

    public void setAgentGroupId(@Nullable String agentGroupId) {
        this.agentGroupId = agentGroupId;
    }

    public @Nullable String getAddType() {
        return addType;
    }

    public void setAddType(@Nullable String addType) {
        this.addType = addType;
    }

    public @Nullable String getAgentId() {
        return agentId;
    }

    public void setAgentId(@Nullable String agentId) {
        this.agentId = agentId;
    }

    public @Nullable String getCallType() {
        return callType;
    }

    public void setCallType(@Nullable String callType) {
        this.callType = callType;
    }
}
