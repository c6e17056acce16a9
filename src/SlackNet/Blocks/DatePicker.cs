using System.Text.Json.Serialization;

namespace SlackNet.Blocks;

[SlackType("datepicker")]
public class DatePicker : ActionElement, IInputBlockElement
{
    public DatePicker() : base("datepicker") { }

    public PlainText Placeholder { get; set; }
    public DateTime? InitialDate { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FocusOnLoad { get; set; }
}

[SlackType("datepicker")]
public class DatePickerAction : BlockAction
{
    public DateTime? SelectedDate { get; set; }
}

[SlackType("datepicker")]
public class DatePickerValue : ElementValue
{
    public DateTime? SelectedDate { get; set; }
}
